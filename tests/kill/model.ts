/** The store in a few lines: what must be on the desk after a list of steps. */
export type Step =
  | { readonly kind: 'import'; readonly requests: number }
  | { readonly kind: 'return'; readonly ids: readonly number[] }
  | { readonly kind: 'return-all' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'batch' }
  /** Of every batch there is. */
  | { readonly kind: 'erase' };

type Change = readonly { readonly id: number; readonly before: boolean }[];

export interface Model {
  /** By id - 1. */
  readonly decided: readonly boolean[];
  readonly batched: readonly boolean[];
  readonly erased: readonly boolean[];
  readonly undo: readonly Change[];
  readonly redo: readonly Change[];
}

export const EMPTY: Model = { decided: [], batched: [], erased: [], undo: [], redo: [] };

export function after(model: Model, step: Step): Model {
  switch (step.kind) {
    case 'import':
      return {
        ...model,
        decided: [...model.decided, ...Array.from({ length: step.requests }, () => false)],
        batched: [...model.batched, ...Array.from({ length: step.requests }, () => false)],
        erased: [...model.erased, ...Array.from({ length: step.requests }, () => false)],
      };
    case 'return':
      return decide(model, step.ids);
    case 'return-all':
      return decide(
        model,
        model.decided.map((_, i) => i + 1),
      );
    case 'undo':
      return turn(model, 'undo', 'redo');
    case 'redo':
      return turn(model, 'redo', 'undo');
    case 'batch':
      return model.decided.some((d, i) => d && !model.batched[i])
        ? { ...model, batched: model.decided, undo: [], redo: [] }
        : model;
    case 'erase':
      return { ...model, erased: model.batched, undo: [], redo: [] };
  }
}

function decide(model: Model, ids: readonly number[]): Model {
  const open = ids.filter((id) => model.batched[id - 1] === false);
  if (open.length === 0) return model;
  const change = open.map((id) => ({ id, before: model.decided[id - 1] ?? false }));
  return {
    ...model,
    decided: put(model.decided, open, true),
    undo: [...model.undo, change],
    redo: [],
  };
}

/** Every step here decides, so redoing sets what undoing set back. */
function turn(model: Model, from: 'undo' | 'redo', to: 'undo' | 'redo'): Model {
  const change = model[from].at(-1);
  if (!change) return model;
  let decided = model.decided;
  for (const { id, before } of change)
    decided = put(decided, [id], from === 'undo' ? before : true);
  return { ...model, decided, [from]: model[from].slice(0, -1), [to]: [...model[to], change] };
}

function put(list: readonly boolean[], ids: readonly number[], to: boolean): readonly boolean[] {
  const copy = [...list];
  for (const id of ids) copy[id - 1] = to;
  return copy;
}

/** One letter per request: what the desk must show. */
export const pictureOf = ({ decided, batched, erased }: Model): string =>
  decided.map((d, i) => (erased[i] ? 'E' : batched[i] ? 'B' : d ? 'D' : '-')).join('');
