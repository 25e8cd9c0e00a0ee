import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextColumn } from '../../electron/store/view/column';

const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 6 });
/** Runs of requests one behind the other; `taken`: somebody asks for the column after it. */
const runs = fc.array(fc.record({ texts, taken: fc.boolean() }), { minLength: 1, maxLength: 5 });

it('finds the same requests whether or not the texts were taken over', () => {
  fc.assert(
    fc.property(runs, (given) => {
      const column = new TextColumn();
      const all: string[] = [''];
      for (const run of given) {
        const codes = Uint32Array.from(run.texts, (_, at) => run.texts.length - 1 - at);
        column.add({ firstId: all.length, texts: run.texts, codes });
        all.push(...[...run.texts].reverse());
        if (run.taken) expect(column.values[0]).toBe('');
      }
      for (let id = 1; id < all.length; id++) {
        const same = all.flatMap((text, other) =>
          other !== id && text === all[id] ? [other] : [],
        );
        expect(column.sameAs(id, all[id] ?? '', 100)).toEqual(same);
      }
      for (let id = 1; id < all.length; id++) expect(column.get(id)).toBe(all[id]);
    }),
  );
});

it('stops at as many as are wanted', () => {
  const column = new TextColumn();
  column.add({ firstId: 1, texts: ['a'], codes: new Uint32Array(10) });
  expect(column.sameAs(3, 'a', 4)).toEqual([1, 2, 4, 5]);
});

it('forgets the texts of a file that was dropped for another one', () => {
  const column = new TextColumn();
  column.add({ firstId: 1, texts: ['a'], codes: new Uint32Array(4) });
  column.add({ firstId: 5, texts: ['a'], codes: new Uint32Array(4) });
  column.add({ firstId: 1, texts: ['b'], codes: new Uint32Array(2) });
  expect(column.sameAs(1, 'b', 9)).toEqual([2]);
  expect(column.sameAs(1, 'a', 9)).toEqual([]);
});
