import * as v from 'valibot';
import type { About } from '../domain/about';
import type { Batch, BatchPreview, WrittenFile } from '../domain/batch';
import {
  BATCH_MOVES,
  type AnswerApplied,
  type AnswerKind,
  type AnswerPreview,
  type BatchDetail,
  type EmployeeMessage,
  type ListedBatch,
  type Numbering,
  type TransferCard,
} from '../domain/batch-life';
import {
  PEOPLE_MAX,
  PERSON_MAX,
  SHARE_WAYS,
  type MergeConflict,
  type PacketAccepted,
  type PacketEntry,
  type PacketPreview,
  type SharedFiles,
  type SharePlan,
} from '../domain/packet';
import type { ProgressReport } from '../domain/progress';
import { AUDIT_TOPICS, type AuditPage, type AuditVerdict } from '../domain/audit';
import { DECISIONS } from '../domain/decision';
import type { DeskCopyInfo } from '../domain/desk-copy';
import type { DeskReport } from '../domain/desk-report';
import type { DeskStatus, WindowSettings } from '../domain/desk-status';
import { LOCK_AFTER, THEMES } from '../domain/desk-status';
import type {
  ReferencePreview,
  ReferenceVersions,
  RulesOverview,
  RulesPreview,
} from '../domain/desk-settings';
import { FIELD_NAMES } from '../domain/field';
import { SEVERITIES } from '../domain/finding';
import {
  DELIMITERS,
  ENCODINGS,
  type FirstLook,
  type ImportedFile,
  type SheetOverride,
  type TextChoice,
} from '../domain/imported-file';
import type { ImportUpdate } from '../domain/import-update';
import type { LongWork } from '../domain/long-work';
import { LANGUAGES } from '../domain/language';
import { REQUEST_KINDS } from '../domain/request';
import type { RestorePoint } from '../domain/restore-point';
import {
  RETENTION_MONTHS,
  type ErasureCertificate,
  type ErasurePreview,
  type RetentionOverview,
} from '../domain/retention';
import { TWO_PEOPLE, type TwoPeopleSetting } from '../domain/two-people';
import type { UserError } from '../errors';
import type { Result } from '../result';
import {
  FACETS,
  SORT_KEYS,
  type DecideResult,
  type GridRow,
  type RequestDetail,
  type TargetPreview,
  type ViewSummary,
} from '../domain/review';
import { RULE_IDS } from '../rules/rule-ids';
import type { SavedView } from '../domain/saved-view';
import type { WindowLayout } from '../domain/window-layout';
import { layoutSchema } from './layout-schema';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const id = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31));
const nothing = v.strictObject({});

export const viewQuerySchema = v.strictObject({
  filters: v.pipe(
    v.array(
      v.strictObject({
        facet: v.picklist(FACETS),
        values: v.pipe(v.array(text(500)), v.maxLength(500)),
        not: v.boolean(),
      }),
    ),
    v.maxLength(20),
  ),
  search: text(200),
  sort: v.pipe(
    v.array(v.strictObject({ key: v.picklist(SORT_KEYS), descending: v.boolean() })),
    v.maxLength(5),
  ),
});

export const targetSchema = v.union([
  v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(500_000)) }),
  v.strictObject({ query: viewQuerySchema, except: v.pipe(v.array(id), v.maxLength(500_000)) }),
]);

const columnLetters = v.pipe(v.string(), v.regex(/^[A-Z]{1,3}$/));
const overrideSchema = v.strictObject({
  sheet: text(200),
  table: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  include: v.boolean(),
  kind: v.nullable(v.picklist(REQUEST_KINDS)),
  headerRow: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  columns: v.record(columnLetters, v.nullable(v.picklist(FIELD_NAMES))),
  dates: v.exactOptional(v.record(columnLetters, v.picklist(['dmy', 'mdy']))),
});

const time = v.union([v.literal(''), v.pipe(v.string(), v.isoTimestamp())]);
const auditQuerySchema = v.strictObject({
  topics: v.pipe(v.array(v.picklist(AUDIT_TOPICS)), v.maxLength(AUDIT_TOPICS.length)),
  who: text(100),
  since: time,
  until: time,
  text: text(200),
  language: v.picklist(LANGUAGES),
});

/** A group as people write it, nothing that could be mistaken for markup or a formula. */
const groupWord = v.pipe(
  text(60),
  v.trim(),
  v.minLength(1),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .&/()-]*$/u),
);

const choicesSchema = v.strictObject({
  changed: v.record(v.picklist(RULE_IDS), v.picklist([...SEVERITIES, 'off'] as const)),
  portalGdsWords: v.pipe(v.array(groupWord), v.maxLength(20)),
  gdsWordWritten: groupWord,
  parentDeadline: v.nullable(v.pipe(v.string(), v.isoDate())),
});

const packetId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const shareAsk = {
  target: targetSchema,
  how: v.picklist(SHARE_WAYS),
  people: v.pipe(
    v.array(v.pipe(text(PERSON_MAX), v.trim(), v.minLength(1))),
    v.maxLength(PEOPLE_MAX),
  ),
  /** One part stays on this desk. */
  keepPart: v.boolean(),
};

/**
 * Every channel of the window: its payload's parser. What it answers stands in `Responses`.
 * A payload that does not parse is refused in main and has no effect.
 */
export const CHANNELS = {
  'desk.status': nothing,
  'desk.create': v.strictObject({
    mdo: text(100),
    userName: v.pipe(text(100), v.trim(), v.minLength(1)),
    /** Null: this computer's keychain opens the desk. */
    passphrase: v.nullable(text(1000)),
  }),
  'desk.trySample': nothing,
  'desk.leaveSample': nothing,
  /** `passphrase`: or the recovery key; null asks the operating system's keychain. */
  'desk.unlock': v.strictObject({
    passphrase: v.nullable(text(1000)),
    access: v.picklist(['write', 'read', 'take-over']),
    /** Who is at the desk now; '' or absent: whoever was there last. */
    userName: v.optional(v.pipe(text(100), v.trim())),
  }),
  /** After `journal-damaged`: keeps what can be read, sets the damaged file aside. */
  'desk.recover': v.strictObject({
    passphrase: v.nullable(text(1000)),
    userName: v.optional(v.pipe(text(100), v.trim())),
  }),
  'desk.setPassphrase': v.strictObject({ current: text(1000), passphrase: text(1000) }),
  'desk.newRecoveryKey': v.strictObject({ current: text(1000) }),
  'desk.setKeychain': v.strictObject({ current: text(1000), isOn: v.boolean() }),
  'desk.lock': nothing,
  'desk.mdos': nothing,
  /** Stops long work that has changed nothing yet; whoever asked for it is told `stopped`. */
  'work.stop': nothing,
  'window.settings': nothing,
  'window.saveSettings': v.strictObject({
    language: v.picklist(LANGUAGES),
    theme: v.picklist(THEMES),
    textSize: v.picklist(['small', 'normal', 'large']),
    density: v.picklist(['compact', 'normal', 'comfortable']),
    lockAfterMinutes: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(LOCK_AFTER.least),
      v.maxValue(LOCK_AFTER.most),
    ),
  }),
  'window.layout': nothing,
  'window.saveLayout': layoutSchema,
  /** Opens the file dialog and stages what was chosen. */
  'import.choose': nothing,
  /** The same for a folder and all files in it. */
  'import.chooseFolder': nothing,
  /** Paths of dropped files: the preload makes them from real File objects, the page cannot. */
  'import.drop': v.strictObject({ paths: v.pipe(v.array(text(4096)), v.maxLength(2000)) }),
  'import.staged': nothing,
  'import.remap': v.strictObject({
    staged: id,
    overrides: v.pipe(v.array(overrideSchema), v.maxLength(200)),
    text: v.nullable(
      v.strictObject({
        encoding: v.nullable(v.picklist(ENCODINGS)),
        delimiter: v.nullable(v.picklist(DELIMITERS)),
      }),
    ),
  }),
  /** `update`: take over what changed and add what is new, instead of adding everything. */
  'import.commit': v.strictObject({ staged: id, update: v.boolean() }),
  'import.discard': v.strictObject({ staged: id }),
  'review.open': v.strictObject({ query: viewQuerySchema }),
  'review.page': v.strictObject({ view: id, from: id, to: id }),
  /** Where a request stands in the view, -1 when it is not in it. */
  'review.indexOf': v.strictObject({ view: id, request: id }),
  'review.detail': v.strictObject({ request: id }),
  'views.list': nothing,
  'views.save': v.strictObject({
    name: v.pipe(text(60), v.trim(), v.minLength(1)),
    query: viewQuerySchema,
  }),
  'views.remove': v.strictObject({ name: text(60) }),
  'decide.preview': v.strictObject({ target: targetSchema }),
  'decide.apply': v.strictObject({
    target: targetSchema,
    decision: v.picklist([...DECISIONS, 'undecided'] as const),
    reason: text(4000),
    portalReason: text(100),
    forwardTo: v.nullable(text(100)),
    /** Approve blocked requests too; needs a reason. */
    override: v.boolean(),
    /**
     * The language in which each request is told its own findings, with `reason` after them; null
     * or absent: `reason` alone for all. Only for `return` and `reject`, at most OWN_REASONS_MAX.
     */
    ownReasons: v.optional(v.nullable(v.picklist(LANGUAGES))),
  }),
  'decide.suggestion': v.strictObject({ request: id, rule: v.picklist(RULE_IDS) }),
  'decide.correct': v.strictObject({
    request: id,
    field: v.picklist(FIELD_NAMES),
    value: v.nullable(text(1000)),
  }),
  'decide.undo': nothing,
  'decide.redo': nothing,
  'audit.page': v.strictObject({ query: auditQuerySchema, from: id, to: id }),
  /** `count` and `head` as a batch's sheet prints them; null and '' to check the desk alone. */
  'audit.verify': v.strictObject({ count: v.nullable(id), head: text(100) }),
  /** Asks where to and writes what the query finds. Null: thought better of it. */
  'audit.export': v.strictObject({ query: auditQuerySchema }),
  'batch.preview': nothing,
  'batch.create': v.strictObject({
    includeUnconfirmed: v.boolean(),
    /** One corrections workbook for each office instead of one in all. */
    correctionsByOffice: v.optional(v.boolean()),
  }),
  'batch.list': nothing,
  'batch.detail': v.strictObject({ number: text(60) }),
  'batch.move': v.strictObject({
    number: text(60),
    to: v.picklist(BATCH_MOVES),
    note: text(1000),
  }),
  'batch.void': v.strictObject({ number: text(60), reason: text(1000) }),
  'batch.numbering': nothing,
  'batch.setNumbering': v.strictObject({ pattern: text(60) }),
  'batch.cards': v.strictObject({ number: text(60) }),
  'batch.tick': v.strictObject({ request: id, done: v.boolean() }),
  'batch.messages': v.strictObject({ number: text(60) }),
  /** A staged file that answers a batch: what taking it over would change. */
  'answer.preview': v.strictObject({ staged: id }),
  'answer.apply': v.strictObject({
    staged: id,
    preview: id,
    changes: v.pipe(
      v.array(v.strictObject({ request: id, field: v.picklist(FIELD_NAMES) })),
      v.maxLength(200_000),
    ),
    reopen: v.pipe(v.array(id), v.maxLength(200_000)),
  }),
  /** How the undecided requests of the target would be shared out among these people. */
  'share.plan': v.strictObject(shareAsk),
  /** A word for the telephone that nobody guesses. */
  'share.word': nothing,
  /** Asks for a folder and writes the packets there. Null: thought better of it. */
  'share.create': v.strictObject({ ...shareAsk, word: text(200) }),
  'share.list': nothing,
  'share.takeBack': v.strictObject({ packet: packetId }),
  /** Asks where to and writes what was decided of a packet. Null: thought better of it. */
  'share.sendBack': v.strictObject({ packet: packetId }),
  /** A staged packet: what is in it. `word` is not needed for an answer. */
  'packet.look': v.strictObject({ staged: id, word: text(200) }),
  'packet.conflicts': v.strictObject({ preview: id, from: id, to: id }),
  /** Takes it over. Where both differ `rest` stands, but for `except`, where the other does. */
  'packet.accept': v.strictObject({
    staged: id,
    preview: id,
    rest: v.picklist(['ours', 'theirs']),
    except: v.pipe(v.array(id), v.maxLength(500_000)),
  }),
  'progress.read': nothing,
  /** Register of files, faults by office, waiting times; asked again while it is being made. */
  'picture.report': nothing,
  /** Asks where to and writes the progress page as a PDF. */
  'progress.save': nothing,
  /** Asks for a folder and writes the batch's files there. */
  'batch.write': v.strictObject({ number: text(60) }),
  'settings.rules': nothing,
  'settings.previewRules': v.strictObject({ choices: choicesSchema }),
  'settings.applyRules': v.strictObject({ choices: choicesSchema }),
  'settings.referenceVersions': nothing,
  /** Asks for a workbook and tells what putting its lists in force would do. Null: thought better of it. */
  'settings.previewReference': nothing,
  'settings.previewRestore': v.strictObject({ version: text(100) }),
  'settings.applyReference': v.strictObject({ preview: id, version: text(100) }),
  'settings.restoreReference': v.strictObject({ version: text(100) }),
  /** Asks where to and writes the lists in force as a workbook. */
  'settings.saveReference': nothing,
  /** States the desk can go back to, newest first. */
  'restore.points': nothing,
  /** Goes back; the present state becomes a point too, and nothing is cut from the journal. */
  'restore.to': v.strictObject({
    sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  /** Asks where to and saves the whole desk, encrypted, as one file. Null: thought better of it. */
  'copy.save': nothing,
  /** Asks for a copy of a desk and tells whose it is. Null: thought better of it. */
  'copy.choose': nothing,
  /** Puts the copy told of last in the place of the desk; `secret`: its passphrase or recovery key. */
  'copy.place': v.strictObject({ secret: text(1000) }),
  /** Files opened with the program from outside, see handed-files.ts; each is told once. */
  'handed.take': nothing,
  /** The period, the closed batches and when they are due, and what was erased. */
  'retention.read': nothing,
  'retention.set': v.strictObject({
    months: v.nullable(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(RETENTION_MONTHS.least),
        v.maxValue(RETENTION_MONTHS.most),
      ),
    ),
    reason: text(1000),
  }),
  'retention.preview': v.strictObject({ numbers: v.pipe(v.array(text(60)), v.maxLength(10_000)) }),
  /** Takes the values of these batches off the disk; nothing brings them back. */
  'retention.erase': v.strictObject({ numbers: v.pipe(v.array(text(60)), v.maxLength(10_000)) }),
  /** Asks where to and writes the certificate of an erasing. Null: thought better of it. */
  'retention.saveCertificate': v.strictObject({ entry: id }),
  'release.read': nothing,
  'release.set': v.strictObject({ rule: v.picklist(TWO_PEOPLE), reason: text(1000) }),
  'help.about': nothing,
  /** Makes a report for support and answers with its text. */
  'help.report': nothing,
  /** Asks where to and writes the report shown last. Null: thought better of it, or none was shown. */
  'help.saveReport': nothing,
} as const;

export type Channel = keyof typeof CHANNELS;
export type Request<C extends Channel> = Frozen<v.InferOutput<(typeof CHANNELS)[C]>>;

/** What a parser hands out is not changed by anyone; readonly domain values fit as they are. */
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** A file read and waiting for the admin's "Add"; `reading` while rows still come in. */
export interface StagedFile {
  readonly staged: number;
  readonly name: string;
  readonly state: 'reading' | 'ready' | 'refused';
  readonly rowsRead: number;
  /** Share of the file read, 0 to 1, and for how long, in seconds. */
  readonly share: number;
  readonly seconds: number;
  readonly file: ImportedFile | null;
  /** First rows of a file that is still being read; null or left out until they are known. */
  readonly firstLook?: FirstLook | null;
  /** Earlier import with the same content, null where this is new. */
  readonly alreadyImported: { readonly name: string; readonly at: string } | null;
  /** It as an update of an earlier import, null where this is new. */
  readonly update: ImportUpdate | null;
  /** What the admin changed of the reading, or what was remembered of an earlier file. */
  readonly overrides: readonly SheetOverride[];
  readonly text: TextChoice | null;
  /** The columns are read as the admin chose for an earlier file. */
  readonly remembered: boolean;
  /** What it is besides: the answer to a batch; null or left out where it only brings requests. */
  readonly answer?: AnswerKind | null;
  /** A packet of another desk: requests to decide, or the answer to a packet; else left out. */
  readonly packet?: 'work' | 'return';
}

export interface Responses {
  'desk.status': DeskStatus;
  'desk.create': { readonly recoveryKey: string };
  'desk.trySample': null;
  'desk.leaveSample': null;
  'desk.unlock': null;
  'desk.recover': null;
  'desk.setPassphrase': null;
  'desk.newRecoveryKey': { readonly recoveryKey: string };
  'desk.setKeychain': null;
  'desk.lock': null;
  'desk.mdos': readonly string[];
  'work.stop': null;
  'window.settings': WindowSettings;
  'window.saveSettings': null;
  'window.layout': WindowLayout;
  'window.saveLayout': null;
  'import.choose': null;
  'import.chooseFolder': null;
  'import.drop': null;
  'import.staged': readonly StagedFile[];
  'import.remap': null;
  'import.commit': { readonly requests: number; readonly changed: number };
  'import.discard': null;
  'review.open': ViewSummary;
  'review.page': readonly GridRow[];
  'review.indexOf': number;
  'review.detail': RequestDetail;
  'views.list': readonly SavedView[];
  'views.save': readonly SavedView[];
  'views.remove': readonly SavedView[];
  'decide.preview': TargetPreview;
  'decide.apply': DecideResult;
  'decide.suggestion': DecideResult;
  'decide.correct': DecideResult;
  'decide.undo': DecideResult;
  'decide.redo': DecideResult;
  'audit.page': AuditPage;
  'audit.verify': AuditVerdict;
  'audit.export': { readonly file: string } | null;
  'batch.preview': BatchPreview;
  'batch.create': Batch;
  'batch.list': readonly ListedBatch[];
  'batch.detail': BatchDetail;
  'batch.move': null;
  'batch.void': null;
  'batch.numbering': Numbering;
  'batch.setNumbering': Numbering;
  'batch.cards': readonly TransferCard[];
  'batch.tick': null;
  'batch.messages': readonly EmployeeMessage[];
  'answer.preview': AnswerPreview;
  'answer.apply': AnswerApplied;
  'share.plan': SharePlan;
  'share.word': { readonly word: string };
  'share.create': SharedFiles | null;
  'share.list': readonly PacketEntry[];
  'share.takeBack': null;
  'share.sendBack': { readonly file: string; readonly decided: number } | null;
  'packet.look': PacketPreview;
  'packet.conflicts': readonly MergeConflict[];
  'packet.accept': PacketAccepted;
  'progress.read': ProgressReport;
  'picture.report': DeskReport;
  'progress.save': { readonly file: string } | null;
  'batch.write': {
    readonly folder: string;
    readonly files: readonly WrittenFile[];
    /** Files whose bytes differ from the first writing; none is the rule. */
    readonly changed: readonly string[];
  } | null;
  'settings.rules': RulesOverview;
  'settings.previewRules': RulesPreview;
  'settings.applyRules': null;
  'settings.referenceVersions': ReferenceVersions;
  'settings.previewReference': ReferencePreview | null;
  'settings.previewRestore': ReferencePreview;
  'settings.applyReference': null;
  'settings.restoreReference': null;
  'settings.saveReference': { readonly file: string } | null;
  'restore.points': readonly RestorePoint[];
  'restore.to': null;
  'copy.save': { readonly file: string } | null;
  'copy.choose': DeskCopyInfo | null;
  /** `aside`: name of the folder that keeps the desk that was there. */
  'copy.place': { readonly aside: string | null };
  'handed.take': { readonly copy: DeskCopyInfo | null; readonly staged: number };
  'retention.read': RetentionOverview;
  'retention.set': null;
  'retention.preview': ErasurePreview;
  'retention.erase': ErasureCertificate;
  'retention.saveCertificate': { readonly file: string } | null;
  'release.read': TwoPeopleSetting;
  'release.set': null;
  'help.about': About;
  'help.report': string;
  'help.saveReport': { readonly file: string } | null;
}

export type Answer<C extends Channel> = Result<Responses[C], UserError>;

/** What main tells the window unasked. */
export interface DeskEvents {
  /** The staged files changed: progress, a new preview, one refused. */
  'import.changed': readonly StagedFile[];
  /** Requests, decisions or batches changed: open views are stale. */
  'desk.changed': { readonly savedAt: string };
  /** Why, where nobody asked for it. */
  'desk.locked': UserError | null;
  /** How far long work is; null when it is done. Only of what takes longer than a moment. */
  'desk.working': LongWork | null;
  /** Files were opened with the program: `handed.take` tells which. */
  'files.handed': null;
}
export const EVENT_NAMES = [
  'import.changed',
  'desk.changed',
  'desk.locked',
  'desk.working',
  'files.handed',
] as const;
