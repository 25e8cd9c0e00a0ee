import * as v from 'valibot';
import { SORT_KEYS } from '../domain/review';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const pixels = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_000));
const pane = v.strictObject({ open: v.nullable(v.boolean()), width: pixels });

/** What the window may keep of its arrangement, and what a file of it must be to be believed. */
export const layoutSchema = v.strictObject({
  place: text(20),
  facets: pane,
  details: pane,
  columns: v.pipe(
    v.array(v.strictObject({ id: text(40), width: pixels, hidden: v.boolean() })),
    v.maxLength(60),
  ),
  sort: v.pipe(
    v.array(v.strictObject({ key: v.picklist(SORT_KEYS), descending: v.boolean() })),
    v.maxLength(5),
  ),
  keys: v.record(text(40), v.pipe(v.array(text(40)), v.maxLength(4))),
});

export function parseLayout(value: unknown): v.InferOutput<typeof layoutSchema> | null {
  const parsed = v.safeParse(layoutSchema, value);
  return parsed.success ? parsed.output : null;
}
