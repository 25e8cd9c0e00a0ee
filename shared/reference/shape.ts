/** A reader takes unknown data and returns it typed, or throws a ShapeError naming the place. */
export type Reader<Value> = (data: unknown, at: string) => Value;

export class ShapeError extends Error {}

export const text: Reader<string> = (data, at) => {
  if (typeof data !== 'string' || data.trim() === '') throw new ShapeError(`${at}: no text`);
  return data;
};

/** Text that may be empty. */
export const anyText: Reader<string> = (data, at) => {
  if (typeof data !== 'string') throw new ShapeError(`${at}: no text`);
  return data;
};

export const count: Reader<number> = (data, at) => {
  if (typeof data !== 'number' || !Number.isInteger(data) || data < 0)
    throw new ShapeError(`${at}: no whole number`);
  return data;
};

export const flag: Reader<boolean> = (data, at) => {
  if (typeof data !== 'boolean') throw new ShapeError(`${at}: neither true nor false`);
  return data;
};

export function oneOf<const Word extends string>(allowed: readonly Word[]): Reader<Word> {
  return (data, at) => {
    const found = allowed.find((word) => word === data);
    if (found === undefined)
      throw new ShapeError(`${at}: "${String(data)}" is none of ${allowed.join(', ')}`);
    return found;
  };
}

export function orNull<Value>(reader: Reader<Value>): Reader<Value | null> {
  return (data, at) => (data === null ? null : reader(data, at));
}

export function list<Value>(reader: Reader<Value>): Reader<readonly Value[]> {
  return (data, at) => {
    if (!Array.isArray(data)) throw new ShapeError(`${at}: no list`);
    return data.map((item: unknown, index) => reader(item, `${at}[${index}]`));
  };
}

export function dictionary<Value>(reader: Reader<Value>): Reader<Readonly<Record<string, Value>>> {
  return (data, at) =>
    Object.fromEntries(
      Object.entries(record(data, at)).map(([key, value]) => [key, reader(value, `${at}.${key}`)]),
    );
}

type Readers<Value> = { readonly [Key in keyof Value]-?: Reader<Exclude<Value[Key], undefined>> };

/** An object with these properties; those in `optional` may be absent, others are ignored. */
export function object<Value extends object>(
  readers: Readers<Value>,
  optional: readonly (keyof Value)[] = [],
): Reader<Value> {
  return (data, at) => {
    const given = record(data, at);
    const read: Record<string, unknown> = {};
    for (const [key, reader] of Object.entries<Reader<unknown>>(readers)) {
      if (given[key] === undefined && optional.some((name) => name === key)) continue;
      read[key] = reader(given[key], `${at}.${key}`);
    }
    // Every key of Value has been read by its own reader above; the compiler cannot follow the loop.
    return read as Value;
  };
}

function record(data: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new ShapeError(`${at}: no object`);
  return data as Readonly<Record<string, unknown>>;
}
