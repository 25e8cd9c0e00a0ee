import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtInReference } from '../../electron/reference/built-in-reference';
import { decodeChunk, encodeChunk } from '../../electron/processes/chunk-codec';
import { madeUpChunk } from '../../electron/store/desk/made-up-chunk';
import { warmUp } from '../../electron/store/desk/warm-up';
import type { RequestChunk } from '../../shared/domain/columns';
import { createJudge } from '../../shared/rules/engine';
import { RULE_IDS } from '../../shared/rules/rule-ids';
import { DEFAULT_RULE_SETTINGS } from '../../shared/rules/settings';
import {
  AS_OF,
  EVERYTHING,
  removeFolder,
  temporaryFolder,
  TestDesk,
  US,
  value,
} from './support/desk-fixture';

const rules = { createJudge, reference: builtInReference(), ruleSetVersion: 'test' };

function made(from: number, to: number): RequestChunk {
  const steps = madeUpChunk(from, to, rules.reference);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

it('comes to its end without an error and without a file', () => {
  const folder = temporaryFolder();
  const before = process.cwd();
  process.chdir(folder);
  try {
    let steps = 0;
    for (const step = warmUp(rules, US, AS_OF); !step.next().done;) steps++;
    expect(steps).toBeGreaterThan(100);
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    process.chdir(before);
    removeFolder(folder);
  }
});

it('judges requests with most of the faults there are', () => {
  const chunk = made(0, 2_000);
  const judge = createJudge({
    us: US,
    asOf: AS_OF,
    reference: rules.reference,
    settings: DEFAULT_RULE_SETTINGS,
  });
  judge.putChunk(chunk, 1);
  const found = new Set<string>();
  for (let id = 1; id <= 2_000; id++)
    for (const { rule } of judge.judgement(id).findings) found.add(rule);
  expect(found.size).toBeGreaterThan(RULE_IDS.length / 2);
});

it('its chunks survive being sent', () => {
  const chunk = made(5, 300);
  expect(decodeChunk(encodeChunk(chunk))).toEqual(chunk);
});

it('is begun once, and only while a desk is open', () => {
  const desk = new TestDesk(temporaryFolder());
  try {
    desk.service.warmUp();
    expect(desk.service.idle(1)).toBe(false);
    desk.create();
    while (desk.service.idle(50));
    desk.service.warmUp();
    expect(desk.service.idle(1)).toBe(true);
    while (desk.service.idle(50));
    desk.service.warmUp();
    expect(desk.service.idle(1)).toBe(false);
    expect(value(desk.ask('review.open', { query: EVERYTHING })).count).toBe(0);
  } finally {
    desk.ask('desk.close', {});
    removeFolder(desk.folder);
  }
});
