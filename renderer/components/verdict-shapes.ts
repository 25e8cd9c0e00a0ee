import type { Verdict } from '../../shared/domain/finding';

export const VERDICT_SHAPES: Readonly<Record<Verdict, string>> = {
  block: '■',
  check: '▲',
  clear: '●',
};
