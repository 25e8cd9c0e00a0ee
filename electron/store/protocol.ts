import type { AuditEntry, AuditQuery } from '../../shared/domain/audit';
import type { OpenedBy, OpensBy } from '../../shared/domain/desk-status';
import type { Batch, BatchPreview, BatchRow, WrittenFile } from '../../shared/domain/batch';
import type { AnswerApplied, AnswerPreview } from '../../shared/domain/batch-life';
import type { FieldName } from '../../shared/domain/field';
import type { PacketAccepted, PacketPreview, SharedFiles } from '../../shared/domain/packet';
import type { AnswerTable } from '../../shared/portal/answer-rows';
import type { ReferencePreview } from '../../shared/domain/desk-settings';
import type { ImportedFile, SheetOverride } from '../../shared/domain/imported-file';
import type { ImportUpdate } from '../../shared/domain/import-update';
import type { LongWork } from '../../shared/domain/long-work';
import type { UserError } from '../../shared/errors';
import type { Request, Responses } from '../../shared/ipc/contract';
import type { ReferenceData } from '../../shared/reference/reference-data';
import type { ReadSheet } from '../../shared/reference/replace/sheet-rows';
import type { Result } from '../../shared/result';
import type { ShareOrder } from './packets/share-out';
import type { KeychainKey } from './envelope/wrap';

/** Window channels that main passes to the store as they are. */
export const PASSED_THROUGH = [
  'audit.page',
  'audit.verify',
  'review.open',
  'review.page',
  'review.indexOf',
  'review.detail',
  'views.list',
  'views.save',
  'views.remove',
  'decide.preview',
  'decide.apply',
  'decide.suggestion',
  'decide.correct',
  'decide.undo',
  'decide.redo',
  'batch.preview',
  'batch.create',
  'batch.list',
  'batch.detail',
  'batch.move',
  'batch.void',
  'batch.numbering',
  'batch.setNumbering',
  'batch.cards',
  'batch.tick',
  'batch.messages',
  'share.plan',
  'share.word',
  'share.list',
  'share.takeBack',
  'packet.conflicts',
  'progress.read',
  'picture.report',
  'settings.rules',
  'settings.previewRules',
  'settings.applyRules',
  'settings.referenceVersions',
  'settings.previewRestore',
  'settings.applyReference',
  'settings.restoreReference',
  'restore.points',
  'retention.read',
  'retention.set',
  'retention.preview',
  'retention.erase',
  'release.read',
  'release.set',
] as const;
type PassedThrough = (typeof PASSED_THROUGH)[number];

export interface Person {
  readonly userName: string;
  readonly osUser: string;
  readonly host: string;
}

interface Own {
  /** Stops long work that has changed nothing yet; its call answers `stopped`. */
  'work.stop': [Record<string, never>, null];
  /** Looks at a folder without opening it. */
  'desk.peek': [
    { folder: string },
    (
      | { state: 'none' }
      | {
          state: 'locked';
          mdo: string;
          sample: boolean;
          passphrase: boolean;
          /** Its name, and what only it can open. */
          keychain: { name: string; wrapped: string } | null;
        }
    ),
  ];
  /** Neither passphrase nor keychain only for the sample desk, whose key lies beside it. */
  'desk.create': [
    {
      folder: string;
      mdo: string;
      person: Person;
      passphrase: string | null;
      keychain?: KeychainKey | null;
      asOf: string;
      now: string;
      program?: string;
    },
    { recoveryKey: string },
  ];
  /** `secret`: the passphrase or the recovery key; null for a sample desk and the keychain. */
  'desk.unlock': [
    {
      folder: string;
      secret: string | null;
      /** What the keychain kept, see KeychainKey; null where it keeps nothing any more. */
      kept?: Uint8Array | null;
      /** Without a name: whoever was at the desk last, under the account of now. */
      person: Person | null;
      asOf: string;
      now: string;
      program?: string;
      /** Absent: to write. `take-over`: in spite of the lock of another PC. */
      access?: 'write' | 'read' | 'take-over';
    },
    null,
  ];
  /**
   * As `desk.unlock`, after it answered `journal-damaged`: keeps the entries before the damage and
   * sets the damaged file aside. What was kept stands in the notices of `desk.info`.
   */
  'desk.recover': [
    {
      folder: string;
      secret: string | null;
      kept?: Uint8Array | null;
      person: Person | null;
      asOf: string;
      now: string;
      program?: string;
    },
    null,
  ];
  /** `current`: the passphrase in force; '' after opening with the recovery key. */
  'desk.setPassphrase': [{ current: string; passphrase: string }, null];
  'desk.newRecoveryKey': [{ current: string }, { recoveryKey: string }];
  /** Null: no keychain opens the desk any more. */
  'desk.setKeychain': [{ current: string; keychain: KeychainKey | null }, null];
  /** The whole desk, encrypted as it is, in one file; audited. */
  'copy.save': [{ target: string }, { bytes: number }];
  /** Whose copy a file is, without opening it. */
  'copy.look': [{ source: string }, { mdo: string; savedAt: string }];
  /**
   * Closes what is open, tries the copy out, puts it in the place of the desk in `folder` and opens
   * it. The desk that was there stays on the disk: `aside` is its folder.
   */
  'copy.place': [
    { source: string; folder: string; secret: string; asOf: string; now: string },
    { aside: string | null },
  ];
  /** For a file: of an entry about many requests one line each. */
  'audit.lines': [{ query: AuditQuery; from: number; to: number }, readonly AuditEntry[]];
  /** Forgets the keys and lets the next program in. */
  'desk.close': [Record<string, never>, null];
  'desk.info': [
    Record<string, never>,
    {
      mdo: string;
      userName: string;
      sample: boolean;
      readOnly: boolean;
      savedAt: string;
      asOf: string;
      ruleSetVersion: string;
      referenceVersion: string;
      openedBy: OpenedBy;
      opensBy: OpensBy;
      /** What opening found odd: a torn last record that was set aside, a full disk. */
      notices: readonly UserError[];
    },
  ];
  /** Chunks wait in memory until `import.commit` makes them one durable record, or `import.abort` drops them. */
  /** `lists`: the reference lists to read the file with; null where they are the program's own. */
  'import.begin': [Record<string, never>, { import: number; lists: ReferenceData | null }];
  'import.chunk': [{ import: number; bytes: Uint8Array }, null];
  /** The file is read once more: its chunks so far are void. */
  'import.again': [{ import: number }, null];
  /** `update`: as `import.compare` told; otherwise every request is added. */
  'import.commit': [
    { import: number; file: ImportedFile; update?: boolean },
    { requests: number; changed: number },
  ];
  /** The file against an earlier import of it; null where it is new. */
  'import.compare': [{ import: number; file: ImportedFile }, ImportUpdate | null];
  /** How sheets with these headings were read before, where it differs and the content agrees. */
  'import.remembered': [{ file: ImportedFile }, readonly SheetOverride[]];
  'import.abort': [{ import: number }, null];
  'import.known': [{ sha256: string }, { name: string; at: string } | null];
  /** Sealed rows of a batch, at most 5,000 a call. */
  'batch.get': [{ number: string }, Batch];
  /** Notes the files as first written; answers with the names of files that differ from those. */
  'batch.written': [{ number: string; files: readonly WrittenFile[] }, readonly string[]];
  /** Lines of a file that answers a batch, as the parser process read them. */
  'answer.look': [{ file: string; table: AnswerTable }, AnswerPreview];
  'answer.take': [
    {
      preview: number;
      changes: readonly { readonly request: number; readonly field: FieldName }[];
      reopen: readonly number[];
    },
    AnswerApplied,
  ];
  /** The group written to the portal for a Gramin Dak Sevak, as set when the batch was sealed. */
  'batch.gdsWord': [{ number: string }, string];
  'batch.rows': [{ number: string; from: number; to: number }, readonly BatchRow[]];
  /** `parent`: the folder the user chose; see share-out.ts. */
  'share.make': [ShareOrder, SharedFiles];
  'share.sendBackTo': [{ packet: string; file: string }, { file: string; decided: number }];
  /** A packet file before anybody is asked for its word. */
  'packet.peek': [{ file: string }, { kind: 'work' | 'return' }];
  'packet.lookAt': [{ file: string; word: string }, PacketPreview];
  'packet.take': [
    { preview: number; rest: 'ours' | 'theirs'; except: readonly number[] },
    PacketAccepted,
  ];
  /** Goes back; the present state becomes a point too, and nothing is cut from the journal. */
  'restore.to': [{ sequence: number }, null];
  /** Names of the MDOs in force. */
  'reference.mdos': [Record<string, never>, readonly string[]];
  /** The lists in force. */
  'reference.lists': [Record<string, never>, ReferenceData];
  /** Sheets as the parser process read them. */
  'reference.preview': [{ file: string; sheets: readonly ReadSheet[] }, ReferencePreview];
}

export type StoreMethod = PassedThrough | keyof Own;
export type StoreRequest<M extends StoreMethod> = M extends keyof Own
  ? Own[M][0]
  : M extends PassedThrough
    ? Request<M>
    : never;
export type StoreResponse<M extends StoreMethod> = M extends keyof Own
  ? Own[M][1]
  : M extends PassedThrough
    ? Responses[M]
    : never;

/** Every state-changing call carries the time, since nothing below asks a clock. */
export interface ToStore {
  readonly call: number;
  readonly method: StoreMethod;
  readonly payload: unknown;
  /** ISO 8601, UTC. */
  readonly now: string;
}

export type FromStore =
  | { readonly call: number; readonly result: Result<unknown, UserError> }
  /** How far long work is; null when it is done. Only of what takes longer than a moment. */
  | { readonly event: 'working'; readonly working: LongWork | null }
  /** Requests, decisions or batches changed. */
  | { readonly event: 'changed'; readonly savedAt: string };

export type { BatchPreview };
