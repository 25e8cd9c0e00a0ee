import { describe, expect, it } from 'vitest';
import { builtInReference } from '../../../electron/reference/built-in-reference';
import {
  designationSpellings,
  mdoSpellings,
  saidOfDesignation,
  saidOfMdo,
  scoreOf,
  type Said,
  type Spelling,
} from '../../fixtures/names/corpus';

const reference = builtInReference();
const askDesignation = (text: string): Said =>
  saidOfDesignation(reference.resolveDesignation(text));
const askMdo = (text: string): Said => saidOfMdo(reference.resolveMdo(text));

function notOffered(
  spellings: readonly Spelling[],
  ask: (text: string) => Said,
): readonly string[] {
  return spellings
    .filter(({ kind }) => kind === 'ambiguous' || kind === 'candidates')
    .filter(({ text, answers }) => !answers.every((name) => ask(text).offered.includes(name)))
    .map(({ text }) => text);
}

/** Answers of another kind than the corpus has, but for those merely missed. */
function otherKind(spellings: readonly Spelling[], ask: (text: string) => Said): readonly string[] {
  return spellings
    .map(({ text, kind }) => ({ text, kind, said: ask(text).kind }))
    .filter(({ kind, said }) => said !== kind && said !== 'unknown')
    .map(({ text, kind, said }) => `${text}: ${said}, not ${kind}`);
}

describe('the corpus of spellings', () => {
  it('holds more than 600 texts', () => {
    expect(designationSpellings.length + mdoSpellings.length).toBeGreaterThan(600);
  });

  it('meets no wrong designation', () => {
    expect(scoreOf(designationSpellings, askDesignation).wrong).toEqual([]);
  });

  it('meets no wrong MDO', () => {
    expect(scoreOf(mdoSpellings, askMdo).wrong).toEqual([]);
  });

  it('finds at least 99 % of the designations meant', () => {
    expect(scoreOf(designationSpellings, askDesignation).recall).toBeGreaterThan(0.99);
  });

  it('finds at least 99 % of the MDOs meant', () => {
    expect(scoreOf(mdoSpellings, askMdo).recall).toBeGreaterThan(0.99);
  });

  it('is offered every designation an open text may mean', () => {
    expect(notOffered(designationSpellings, askDesignation)).toEqual([]);
  });

  it('is offered every MDO an open text may mean', () => {
    expect(notOffered(mdoSpellings, askMdo)).toEqual([]);
  });

  it('gets the kind of answer that decides which rule fires, designations', () => {
    expect(otherKind(designationSpellings, askDesignation)).toEqual([]);
  });

  it('gets the kind of answer that decides which rule fires, MDOs', () => {
    expect(otherKind(mdoSpellings, askMdo)).toEqual([]);
  });
});
