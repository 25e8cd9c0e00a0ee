import { builtInReference } from '../../electron/reference/built-in-reference';
import type { ReviewRequest } from '../../shared/domain/request';
import { createJudge } from '../../shared/rules/engine';
import type { Judge } from '../../shared/rules/engine-types';
import { DEFAULT_RULE_SETTINGS } from '../../shared/rules/settings';
import { generateRequests } from './generate-requests';
import type { BenchReport } from './report';

const ROUNDS = 5;
const CHUNK = 5_000;
const FEW = 50_000;
const MANY = 420_000;

/** All rules over a generated queue, handed over in chunks as an import does, every judgement asked for. */
export function bench(): Promise<BenchReport> {
  const few = median(judgeRounds(FEW));
  const many = median(judgeRounds(MANY));
  return Promise.resolve({
    name: 'rules',
    lines: [
      { label: `${FEW} requests, all rules`, value: few, unit: 'ms' },
      { label: `${MANY} requests, all rules`, value: many, unit: 'ms' },
      { label: `${MANY} requests against ${FEW}`, value: many / few, unit: 'times' },
      { label: `one edit among ${FEW}`, value: oneEdit(generateRequests(FEW)), unit: 'ms' },
      {
        label: `${FEW} requests with one mobile number`,
        value: judgeAll(generateRequests(FEW).map(withOneMobile)).ms,
        unit: 'ms',
      },
    ],
  });
}

function judgeRounds(count: number): readonly number[] {
  const requests = generateRequests(count);
  return Array.from({ length: ROUNDS }, () => judgeAll(requests).ms);
}

function judgeAll(requests: readonly ReviewRequest[]): {
  readonly ms: number;
  readonly judge: Judge;
} {
  // A new reference each time: its memory of texts must not answer for the rules.
  const judge = createJudge({
    us: 'Karnataka Postal Circle',
    asOf: '2026-01-05',
    reference: builtInReference(),
    settings: DEFAULT_RULE_SETTINGS,
  });
  const started = performance.now();
  for (let from = 0; from < requests.length; from += CHUNK)
    judge.put(requests.slice(from, from + CHUNK));
  for (const request of requests) judge.judgement(request.id);
  return { ms: performance.now() - started, judge };
}

function oneEdit(requests: readonly ReviewRequest[]): number {
  const { judge } = judgeAll(requests);
  const request = requests[requests.length >> 1];
  if (request === undefined) return 0;
  const started = performance.now();
  const changed = judge.put([{ ...request, fields: { ...request.fields, mobile: '9845012345' } }]);
  for (const id of changed) judge.judgement(id);
  return performance.now() - started;
}

const withOneMobile = (request: ReviewRequest): ReviewRequest => ({
  ...request,
  fields: { ...request.fields, mobile: '9845012345' },
});

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
