import { requestsOf } from '../../../shared/domain/chunk-requests';
import type { FieldName } from '../../../shared/domain/field';
import type { Finding } from '../../../shared/domain/finding';
import { verdictOf } from '../../../shared/domain/finding';
import { cellOf, type ReviewRequest } from '../../../shared/domain/request';
import type { Judge } from '../../../shared/rules/engine-types';
import type { RuleId } from '../../../shared/rules/rule-ids';

/** Three rules that can be foretold at a glance: the store's tests are not about the rules. */
export function plainJudge(): Judge {
  const requests = new Map<number, ReviewRequest>();
  const put = (added: readonly ReviewRequest[]): readonly number[] => {
    for (const request of added) requests.set(request.id, request);
    return added.map(({ id }) => id);
  };
  return {
    put,
    putChunk: (chunk, firstId) => put(requestsOf(chunk, firstId)),
    remove: (ids) => {
      for (const id of ids) requests.delete(id);
      return ids;
    },
    setDecided: (ids) => ids,
    setBatched: (ids) => ids,
    allTold: () => undefined,
    isCrowded: () => false,
    judgement: (id) => {
      const request = requests.get(id);
      const findings = request ? judge(request) : [];
      return { verdict: verdictOf(findings), findings };
    },
  };
}

function judge(request: ReviewRequest): readonly Finding[] {
  const { designation, email, mobile } = request.fields;
  const found: Finding[] = [];
  if (designation === 'MTS')
    found.push({
      ...finding(request, 'designation-equivalent', 'warn', 'designation'),
      suggestion: { field: 'designation', value: 'Multi Tasking Staff' },
    });
  if (!email) found.push(finding(request, 'email-missing', 'info', 'email'));
  if (!mobile) found.push(finding(request, 'mobile-missing', 'block', 'mobile'));
  return found;
}

function finding(
  request: ReviewRequest,
  rule: RuleId,
  severity: Finding['severity'],
  field: FieldName,
): Finding {
  return {
    rule,
    severity,
    field,
    seen: request.corrected?.[field] ?? request.raw[field] ?? '',
    cell: cellOf(request, field),
    expected: '',
    source: 'test',
    params: {},
    suggestion: null,
    candidates: [],
    others: [],
  };
}
