import { builtInReference } from '../../electron/reference/built-in-reference';
import type { RequestChunk } from '../../shared/domain/columns';
import type { ReviewRequest } from '../../shared/domain/request';
import { createJudge } from '../../shared/rules/engine';
import type { Judge } from '../../shared/rules/engine-types';
import { DEFAULT_RULE_SETTINGS } from '../../shared/rules/settings';
import { chunksOf } from './chunks-of';
import { generateRequests } from './generate-requests';
import { countOf, lineOf, rounds, sizes, type BenchLine, type BenchReport } from './report';

const SIZES = [2_000, 50_000, 420_000];
const FEW = 50_000;

/**
 * All rules over a generated queue, handed over in chunks of columns as the reader does, every
 * judgement asked for once its chunk is in. Another judge each round, so no memory of texts helps.
 */
export function bench(): Promise<BenchReport> {
  const lines: BenchLine[] = [];
  const medians = new Map<number, number>();
  for (const count of sizes(SIZES)) {
    const chunks = chunksOf(generateRequests(count));
    const times = Array.from({ length: rounds(9) }, () => judgeAll(chunks).ms);
    const line = lineOf(`${countOf(count)} requests, all rules`, 'ms', times);
    const first = { label: `${line.label}, first time`, value: times[0] ?? NaN, unit: 'ms' };
    medians.set(count, line.value);
    lines.push(line, ...(count === SIZES[0] ? [first] : []));
  }
  const grown = (medians.get(420_000) ?? NaN) / (medians.get(FEW) ?? NaN);
  if (!Number.isNaN(grown))
    lines.push({ label: `420,000 requests against ${countOf(FEW)}`, value: grown, unit: 'times' });
  if (medians.has(FEW)) lines.push(...oddQueues(generateRequests(FEW)));
  return Promise.resolve({ name: 'rules', lines });
}

function oddQueues(requests: readonly ReviewRequest[]): readonly BenchLine[] {
  const chunks = chunksOf(requests);
  const shared = chunksOf(requests.map(withOneMobile));
  const few = rounds(5);
  const each = <T>(measure: () => T): readonly T[] => Array.from({ length: few }, measure);
  return [
    lineOf(
      `${countOf(FEW)} requests one by one, not in columns`,
      'ms',
      each(() => judgeOneByOne(requests)),
    ),
    lineOf(
      `one edit among ${countOf(FEW)}`,
      'ms',
      each(() => oneEdit(chunks, requests)),
    ),
    lineOf(
      `${countOf(FEW)} requests with one mobile number`,
      'ms',
      each(() => judgeAll(shared).ms),
    ),
  ];
}

const newJudge = (): Judge =>
  createJudge({
    us: 'Karnataka Postal Circle',
    asOf: '2026-01-05',
    reference: builtInReference(),
    settings: DEFAULT_RULE_SETTINGS,
  });

function judgeAll(chunks: readonly RequestChunk[]): { readonly ms: number; readonly judge: Judge } {
  const judge = newJudge();
  const started = performance.now();
  const crowded: number[] = [];
  let next = 1;
  for (const chunk of chunks) {
    const firstId = next;
    judge.putChunk(chunk, firstId);
    next += chunk.kinds.length;
    for (let id = firstId; id < next; id++)
      if (judge.isCrowded(id)) crowded.push(id);
      else judge.judgement(id);
  }
  for (const id of crowded) judge.judgement(id);
  return { ms: performance.now() - started, judge };
}

function judgeOneByOne(requests: readonly ReviewRequest[]): number {
  const judge = newJudge();
  const started = performance.now();
  judge.put(requests);
  for (const { id } of requests) judge.judgement(id);
  return performance.now() - started;
}

function oneEdit(chunks: readonly RequestChunk[], requests: readonly ReviewRequest[]): number {
  const { judge } = judgeAll(chunks);
  const request = requests[requests.length >> 1];
  if (request === undefined) return NaN;
  const started = performance.now();
  const changed = judge.put([{ ...request, fields: { ...request.fields, mobile: '9845012345' } }]);
  for (const id of changed) judge.judgement(id);
  return performance.now() - started;
}

const withOneMobile = (request: ReviewRequest): ReviewRequest => ({
  ...request,
  fields: { ...request.fields, mobile: '9845012345' },
  raw: { ...request.raw, mobile: '9845012345' },
});
