interface OneForMany {
  readonly ids: Uint32Array;
  readonly value: number;
}

/** Ids and values share one number while they are sorted: values stay below this. */
const VALUES = 2 ** 30;

/** In order of id, one value per id. No id stands in two of the sets. */
export function byRequest(sets: readonly OneForMany[]): {
  readonly ids: Uint32Array;
  readonly values: Uint32Array;
} {
  const [only, ...others] = sets;
  if (only && others.length === 0 && isSorted(only.ids))
    return { ids: only.ids, values: new Uint32Array(only.ids.length).fill(only.value) };
  const together = new Float64Array(sets.reduce((sum, { ids }) => sum + ids.length, 0));
  let at = 0;
  for (const { ids, value } of sets) for (const id of ids) together[at++] = id * VALUES + value;
  together.sort();
  const ids = new Uint32Array(together.length);
  const values = new Uint32Array(together.length);
  for (let i = 0; i < together.length; i++) {
    const one = together[i] ?? 0;
    ids[i] = Math.floor(one / VALUES);
    values[i] = one % VALUES;
  }
  return { ids, values };
}

function isSorted(ids: Uint32Array): boolean {
  for (let i = 1; i < ids.length; i++) if ((ids[i - 1] ?? 0) >= (ids[i] ?? 0)) return false;
  return true;
}
