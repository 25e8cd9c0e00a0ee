import path from 'node:path';
import type { DeskCopyInfo } from '../../shared/domain/desk-copy';
import type { UserError } from '../../shared/errors';
import { userError } from '../../shared/errors';
import { err, ok, type Result } from '../../shared/result';
import type { Clock } from './clock';
import type { DeskSession } from './desk-session';
import type { StoreCalls } from './store-calls';

interface CopyParts {
  readonly store: StoreCalls;
  readonly session: Pick<DeskSession, 'placeCopy'>;
  readonly clock: Clock;
  /** Null when the user thought better of it. */
  readonly chooseTarget: (name: string) => Promise<string | null>;
  readonly chooseSource: () => Promise<string | null>;
}

/** The whole desk in one file: saved, looked at, put in place. The page never names a path. */
export interface DeskCopies {
  save(): Promise<Result<{ readonly file: string } | null, UserError>>;
  choose(): Promise<Result<DeskCopyInfo | null, UserError>>;
  /** The copy `place` is about: chosen, or handed over by the operating system. */
  look(source: string): Promise<Result<DeskCopyInfo, UserError>>;
  place(secret: string): Promise<Result<{ readonly aside: string | null }, UserError>>;
}

export function deskCopies(parts: CopyParts): DeskCopies {
  const { store, session, clock } = parts;
  let chosen: string | null = null;

  const look = async (source: string): Promise<Result<DeskCopyInfo, UserError>> => {
    const seen = await store.call('copy.look', { source });
    if (!seen.ok) return seen;
    chosen = source;
    return ok({ file: path.basename(source), ...seen.value });
  };

  return {
    save: async () => {
      const target = await parts.chooseTarget(`desk-${clock.today()}.mdodesk`);
      if (target === null) return ok(null);
      const saved = await store.call('copy.save', { target });
      return saved.ok ? ok({ file: target }) : saved;
    },
    choose: async () => {
      const source = await parts.chooseSource();
      return source === null ? ok(null) : look(source);
    },
    look,
    place: async (secret) => {
      if (chosen === null) return err(userError('import-gone'));
      const placed = await session.placeCopy(chosen, secret);
      if (!placed.ok) return placed;
      const { aside } = placed.value;
      return ok({ aside: aside === null ? null : path.basename(aside) });
    },
  };
}
