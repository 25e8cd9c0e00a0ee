import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Entry, type Ask, type SharedKey } from '../../shared/rules/entry';
import { linkPairs, type Links } from '../../shared/rules/links';
import { linkLargeBucket } from '../../shared/rules/links-large';
import type { ReviewRequest } from '../../shared/domain/request';
import type { BatchedDecision } from '../../shared/rules/define-rule';
import { cleanRequest, US } from './build-request';

const BATCH: BatchedDecision = { number: 'KAR/2025-26/0001', decision: 'return', at: '2026-01-02' };

const askOf = ({ kind, fields }: ReviewRequest): Ask => {
  const { targetMdo: mdo = '', group = '', designation = '' } = fields;
  return { mdo, group, designation, key: [kind, mdo, group, designation].join('\n') };
};

const value = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

const person = fc.record({
  kind: fc.constantFrom('transfer' as const, 'verification' as const),
  employeeId: value('20117974', '20117975', '', ''),
  email: value('a.rao@example-mail.in', 'b.rao@example-mail.in', 'c.rao@example-mail.in', ''),
  mobile: value('9845012345', '9845054321', ''),
  name: value('Asha Rao', 'Ravi Kumar', ''),
  designation: value('Postal Assistant', 'Sorting Assistant', ''),
  targetMdo: value(US, 'Delhi Postal Circle'),
  decided: fc.boolean(),
  batched: fc.boolean(),
});

const SHARED: Readonly<Record<SharedKey, string>> = {
  employeeId: '20117974',
  email: 'a.rao@example-mail.in',
  mobile: '9845012345',
};

/** Whether there is anybody, and the earliest where one is promised. */
const gist = (links: Links | undefined) => ({
  stranger: (links?.strangers.length ?? 0) > 0,
  account: links?.accounts[0] ?? null,
  conflict: links?.conflicts[0] ?? null,
  transfer: links?.transfers[0] ?? null,
  duplicateOf: links?.duplicateOf ?? null,
  decided: links?.decided?.id ?? null,
});

describe.each(['employeeId', 'email', 'mobile'] as const)(
  'many requests that share one %s',
  (key) => {
    it('are linked as they are pair by pair', () => {
      fc.assert(
        fc.property(fc.array(person, { minLength: 2, maxLength: 14 }), (people) => {
          const members = people.map(({ kind, decided, batched, ...cells }, at) => {
            const request = cleanRequest(at + 1, kind, { ...cells, [key]: SHARED[key] });
            const entry = new Entry(request, askOf);
            entry.decided = decided || batched;
            entry.batch = batched ? BATCH : null;
            return entry;
          });
          const pairs = linkPairs(members);
          const large = linkLargeBucket(key, members);
          for (const entry of members)
            expect(gist(large.get(entry))).toEqual(gist(pairs.get(entry)));
        }),
        { numRuns: 1500 },
      );
    });
  },
);
