import * as v from 'valibot';
import { CHUNK_REQUESTS, type RequestChunk } from '../../../shared/domain/columns';
import { DECISIONS, PORTAL_REASON_MAX } from '../../../shared/domain/decision';
import { FIELD_NAMES } from '../../../shared/domain/field';
import { PACKET_REQUESTS_MAX } from '../../../shared/domain/packet';
import { LAYOUTS, REQUEST_KINDS } from '../../../shared/domain/request';
import { packetIdSchema, packetKeySchema } from './packet-file';

/** What Excel holds in a cell. */
const CELL_MAX = 32_767;
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const time = v.pipe(v.string(), v.isoTimestamp(), v.maxLength(30));
const field = v.picklist(FIELD_NAMES);

/** Long lists of numbers are looked at in one go: one schema each would take seconds. */
const numbers = (most: number, max: number) =>
  v.custom<readonly number[]>(
    (list) =>
      Array.isArray(list) &&
      list.length <= most &&
      list.every((n) => Number.isInteger(n) && n >= 0 && n <= max),
  );
const texts = v.custom<readonly string[]>(
  (list) =>
    Array.isArray(list) &&
    list.length >= 1 &&
    list.length <= CHUNK_REQUESTS + 1 &&
    list[0] === '' &&
    list.every((one) => typeof one === 'string' && one.length <= CELL_MAX),
);
const ID_MAX = 2 ** 31;

const columnSchema = v.pipe(
  v.strictObject({
    field,
    column: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{1,3}$/))),
    header: text(CELL_MAX),
    raw: texts,
    value: texts,
    codes: numbers(CHUNK_REQUESTS, CHUNK_REQUESTS),
  }),
  v.check(({ raw, value, codes }) => {
    const count = raw.length;
    return value.length === count && codes.every((code) => code < count);
  }),
);

const chunkSchema = v.pipe(
  v.strictObject({
    file: text(300),
    sheet: text(1000),
    layout: v.picklist(LAYOUTS),
    /** Ids on the desk the packet came from. */
    keys: numbers(CHUNK_REQUESTS, ID_MAX),
    rows: numbers(CHUNK_REQUESTS, 2 ** 32 - 1),
    kinds: v.pipe(v.array(v.picklist(REQUEST_KINDS)), v.minLength(1), v.maxLength(CHUNK_REQUESTS)),
    fields: v.pipe(v.array(columnSchema), v.maxLength(FIELD_NAMES.length)),
  }),
  v.check(({ keys, rows, kinds, fields }) => {
    const count = kinds.length;
    const names = new Set(fields.map((column) => column.field));
    return (
      keys.length === count &&
      rows.length === count &&
      names.size === fields.length &&
      fields.every(({ codes }) => codes.length === count)
    );
  }),
);

const correctionSchema = v.strictObject({
  key: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(ID_MAX)),
  field,
  typed: text(CELL_MAX),
});
const corrections = v.pipe(
  v.array(correctionSchema),
  v.maxLength(PACKET_REQUESTS_MAX * FIELD_NAMES.length),
  v.check(
    (list) => new Set(list.map(({ key, field }) => `${String(key)} ${field}`)).size === list.length,
  ),
);

const head = {
  packet: packetIdSchema,
  /** Of the desk it was made on. */
  desk: v.pipe(v.string(), v.regex(/^[0-9a-f]{16,64}$/)),
  mdo: text(100),
  by: text(100),
  at: time,
  ruleSetVersion: text(100),
  referenceVersion: text(100),
};

const workSchema = v.pipe(
  v.strictObject({
    ...head,
    kind: v.literal('work'),
    /** For whom. */
    person: text(100),
    /** Opens the answer to it. */
    key: packetKeySchema,
    chunks: v.pipe(v.array(chunkSchema), v.minLength(1), v.maxLength(PACKET_REQUESTS_MAX)),
    corrections,
  }),
  v.check(({ chunks }) => isRising(chunks.flatMap(({ keys }) => keys))),
  v.check(({ chunks, corrections: own }) => {
    const keys = new Set(chunks.flatMap((chunk) => chunk.keys));
    return keys.size <= PACKET_REQUESTS_MAX && own.every(({ key }) => keys.has(key));
  }),
);

const decisionSchema = v.strictObject({
  kind: v.picklist(DECISIONS),
  reason: text(40_000),
  portalReason: text(PORTAL_REASON_MAX),
  forwardTo: v.nullable(text(100)),
  override: v.boolean(),
  by: text(100),
  at: time,
});

const returnSchema = v.strictObject({
  ...head,
  kind: v.literal('return'),
  /** Each decision once, with the requests it was made for. */
  decisions: v.pipe(
    v.array(
      v.strictObject({
        keys: v.pipe(
          numbers(PACKET_REQUESTS_MAX, ID_MAX),
          v.check((keys) => keys.length > 0 && isRising(keys)),
        ),
        decision: v.pipe(
          decisionSchema,
          v.check(({ kind, forwardTo }) => (kind === 'forward') === (forwardTo !== null)),
          v.check(({ kind, reason, override }) => {
            const explains = kind === 'return' || kind === 'reject' || override;
            return !explains || reason.trim() !== '';
          }),
          v.check(({ kind, override }) => kind === 'approve' || !override),
        ),
      }),
    ),
    v.maxLength(PACKET_REQUESTS_MAX),
    v.check((sets) => {
      const all = sets.flatMap(({ keys }) => keys);
      return new Set(all).size === all.length;
    }),
  ),
  corrections,
});

export type WorkContent = v.InferOutput<typeof workSchema>;
export type ReturnContent = v.InferOutput<typeof returnSchema>;
export type PacketChunk = WorkContent['chunks'][number];

/** Null where anything is not as this program writes it. */
export function parseWork(content: unknown): WorkContent | null {
  const parsed = v.safeParse(workSchema, content, { abortEarly: true });
  return parsed.success ? parsed.output : null;
}

export function parseReturn(content: unknown): ReturnContent | null {
  const parsed = v.safeParse(returnSchema, content, { abortEarly: true });
  return parsed.success ? parsed.output : null;
}

/** Only the requests at these places of a chunk, and of its texts those they use. */
export function packetChunk(
  chunk: RequestChunk,
  places: readonly number[],
  keys: readonly number[],
): PacketChunk {
  return {
    file: chunk.file,
    sheet: chunk.sheet,
    layout: chunk.layout,
    keys: [...keys],
    rows: places.map((at) => chunk.rows[at] ?? 0),
    kinds: places.flatMap((at) => chunk.kinds[at] ?? []),
    fields: chunk.fields.map(({ field: name, column, header, raw, value, codes }) => {
      const used = new Map<number, number>([[0, 0]]);
      const own = places.map((at) => {
        const code = codes[at] ?? 0;
        const known = used.get(code) ?? used.size;
        used.set(code, known);
        return known;
      });
      const wanted = [...used.keys()];
      return {
        field: name,
        column,
        header,
        raw: wanted.map((code) => raw[code] ?? ''),
        value: wanted.map((code) => value[code] ?? ''),
        codes: own,
      };
    }),
  };
}

export function requestChunk({
  rows,
  kinds,
  fields,
  file,
  sheet,
  layout,
}: PacketChunk): RequestChunk {
  return {
    file,
    sheet,
    layout,
    rows: Uint32Array.from(rows),
    kinds,
    fields: fields.map((column) => ({ ...column, codes: Uint32Array.from(column.codes) })),
  };
}

function isRising(list: readonly number[]): boolean {
  return list.every((n, i) => n >= 1 && n > (list[i - 1] ?? 0));
}
