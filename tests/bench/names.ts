import { builtInReferenceData } from '../../electron/reference/built-in-reference';
import { buildReference } from '../../shared/reference/build-reference';
import type { Reference } from '../../shared/reference/reference';
import {
  designationSpellings,
  mdoSpellings,
  saidOfDesignation,
  saidOfMdo,
  scoreOf,
  type Said,
  type Spelling,
} from '../fixtures/names/corpus';
import type { BenchLine, BenchReport } from './report';

const ROUNDS = 5;
const REMEMBERED_ROUNDS = 200;

/** How right and how fast names are resolved, over the corpus of spellings. */
export function bench(): Promise<BenchReport> {
  const data = builtInReferenceData();
  const started = performance.now();
  const first = buildReference(data);
  // The lists are made ready at the first question.
  first.resolveDesignation('');
  first.resolveMdo('');
  const building = performance.now() - started;
  const designation = (lists: Reference) => (text: string) =>
    saidOfDesignation(lists.resolveDesignation(text));
  const mdo = (lists: Reference) => (text: string) => saidOfMdo(lists.resolveMdo(text));
  const fresh = () => buildReference(data);
  return Promise.resolve({
    name: 'names',
    lines: [
      { label: 'making the lists ready', value: building, unit: 'ms' },
      ...linesOf('designations', designationSpellings, fresh, designation),
      ...linesOf('MDOs', mdoSpellings, fresh, mdo),
    ],
  });
}

function linesOf(
  label: string,
  spellings: readonly Spelling[],
  fresh: () => Reference,
  asker: (lists: Reference) => (text: string) => Said,
): readonly BenchLine[] {
  const score = scoreOf(spellings, asker(fresh()));
  const first: number[] = [];
  // A new Reference each round: its memory of texts must not answer.
  for (let round = 0; round < ROUNDS; round += 1)
    first.push(microsecondsEach(spellings, asker(fresh()), 1));
  const ask = asker(fresh());
  microsecondsEach(spellings, ask, 1);
  return [
    { label: `${label}: spellings`, value: score.texts, unit: 'texts' },
    { label: `${label}: precision of suggestions`, value: score.precision, unit: 'of 1' },
    { label: `${label}: recall of suggestions`, value: score.recall, unit: 'of 1' },
    { label: `${label}: a text seen first`, value: median(first), unit: 'µs' },
    {
      label: `${label}: a text seen before`,
      value: microsecondsEach(spellings, ask, REMEMBERED_ROUNDS),
      unit: 'µs',
    },
  ];
}

function microsecondsEach(
  spellings: readonly Spelling[],
  ask: (text: string) => Said,
  rounds: number,
): number {
  const started = performance.now();
  for (let round = 0; round < rounds; round += 1) for (const { text } of spellings) ask(text);
  return ((performance.now() - started) * 1000) / (spellings.length * rounds);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
