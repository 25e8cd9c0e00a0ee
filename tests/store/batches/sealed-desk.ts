import type { Batch } from '../../../shared/domain/batch';
import type { AnswerPreview, AnswerApplied } from '../../../shared/domain/batch-life';
import type { DecisionKind } from '../../../shared/domain/decision';
import type { AnswerTable } from '../../../shared/portal/answer-rows';
import type { TestDesk } from '../support/desk-fixture';
import { DECIDE, US, value, type TestRequest } from '../support/desk-fixture';

export const PERSON: TestRequest = {
  kind: 'verification',
  email: 'asha@example.in',
  mobile: '9812345670',
  employeeId: '10117948',
  name: 'Asha Rao',
  group: 'C',
  designation: 'Postman',
  currentMdo: US,
};

export function decide(
  desk: TestDesk,
  ids: readonly number[],
  decision: DecisionKind,
  reason = decision === 'approve' ? '' : 'The posting order is missing',
): void {
  const forwardTo = decision === 'forward' ? 'Kerala Postal Circle' : null;
  const given = { ...DECIDE, reason, portalReason: reason, forwardTo, override: reason !== '' };
  value(desk.ask('decide.apply', { ...given, target: { ids: [...ids] }, decision }));
}

export const seal = (desk: TestDesk, includeUnconfirmed = false, now?: string): Batch =>
  value(desk.ask('batch.create', { includeUnconfirmed }, now));

export const look = (desk: TestDesk, table: AnswerTable): AnswerPreview =>
  value(desk.ask('answer.look', { file: 'back', table }));

/** Takes over everything that was found; `reopen`: refused requests to decide anew. */
export const take = (
  desk: TestDesk,
  { preview, corrections }: AnswerPreview,
  reopen: readonly number[] = [],
): AnswerApplied =>
  value(
    desk.ask('answer.take', {
      preview,
      changes: corrections.map(({ request, field }) => ({ request, field })),
      reopen: [...reopen],
    }),
  );
