import path from 'node:path';
import type { DeskCopyInfo } from '../../shared/domain/desk-copy';
import type { UserError } from '../../shared/errors';
import { ok, type Result } from '../../shared/result';
import type { DeskCopies } from './desk-copies';
import { isReadable } from './files-in';

const COPY = '.mdodesk';

/** What the page is to show of files the operating system handed over. */
export interface Handed {
  readonly copy: DeskCopyInfo | null;
  /** Files now waiting on the Import place. */
  readonly staged: number;
}

interface HandedParts {
  readonly copies: Pick<DeskCopies, 'look'>;
  readonly stage: (paths: readonly string[]) => Promise<Result<null, UserError>>;
  readonly isOpen: () => boolean;
  readonly tell: () => void;
}

/**
 * Files that were opened with the program from outside: a double click, "Open with", a second
 * start. Request files wait until a desk is open; a copy of a desk can be shown before.
 */
export interface HandedFiles {
  hand(paths: readonly string[]): void;
  take(): Promise<Result<Handed, UserError>>;
}

export function handedFiles({ copies, stage, isOpen, tell }: HandedParts): HandedFiles {
  let copy: string | null = null;
  let waiting: readonly string[] = [];

  return {
    hand: (paths) => {
      const own = paths.filter((each) => path.extname(each).toLowerCase() === COPY);
      copy = own.at(-1) ?? copy;
      waiting = [...waiting, ...paths.filter((each) => !own.includes(each))];
      if (paths.length > 0) tell();
    },
    take: async () => {
      const paths = isOpen() ? waiting : [];
      const source = copy;
      copy = null;
      if (paths.length > 0) {
        waiting = [];
        const staged = await stage(paths);
        if (!staged.ok) return staged;
      }
      if (source === null) return ok({ copy: null, staged: paths.length });
      const seen = await copies.look(source);
      return seen.ok ? ok({ copy: seen.value, staged: paths.length }) : seen;
    },
  };
}

/**
 * The files among the words a program was started with: `argv` as the system gives it, `folder` the
 * one it was started in. Switches, the program itself and its folder are no files of ours.
 */
export function filesAmong(argv: readonly string[], folder: string): readonly string[] {
  return argv
    .slice(1)
    .filter(
      (word) => !word.startsWith('-') && (isReadable(word) || word.toLowerCase().endsWith(COPY)),
    )
    .map((word) => path.resolve(folder, word));
}
