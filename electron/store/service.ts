import path from 'node:path';
import type { OpenedBy } from '../../shared/domain/desk-status';
import type { LongWork } from '../../shared/domain/long-work';
import { userError, type UserError } from '../../shared/errors';
import { err, ok, type Result } from '../../shared/result';
import { DeskCore, type DeskRules } from './desk/core';
import { batchRows, createBatch, findBatch, previewBatch, readableBatch } from './desk/batches';
import { Answers } from './desk/answers';
import {
  batchDetail,
  listBatches,
  messages,
  moveBatch,
  noteWritten,
  numbering,
  setNumbering,
  tickCard,
  transferCards,
  voidBatch,
} from './desk/batch-way';
import { peekDesk } from './desk/peek-desk';
import { placeDesk } from './desk/place-desk';
import { progressReport } from './desk/progress';
import { applySuggestion, correct } from './desk/decide';
import { Audit } from './audit/audit';
import { writeMark } from './audit/mark';
import { newRecoveryKey, openedBy, opensBy, setKeychain, setPassphrase } from './desk/keys';
import { Imports } from './desk/imports';
import {
  createDesk,
  openDesk,
  readAgain,
  type DeskFiles,
  type DeskMachine,
} from './desk/open-desk';
import { restorePoints, restoreTo } from './desk/restore';
import { Review } from './desk/review';
import { removeView, saveView } from './desk/saved-views';
import { ENOUGH, warmUp } from './desk/warm-up';
import { Settings } from './desk/settings';
import { previewTarget } from './desk/target';
import { setTwoPeople, twoPeopleSetting, writingRefusal } from './desk/two-people';
import { eraseBatches, previewErasing } from './erasing/erase';
import { certificateOf, retentionOverview, setRetention } from './erasing/retention';
import { readCopy } from './copy/place-copy';
import { saveCopy } from './copy/save-copy';
import { Packets } from './packets/packets';
import { packetRegister } from './packets/register';
import { suggestWord } from './packets/suggest-word';
import { Picture } from './picture/picture';
import { LONG_METHODS, longCall, type LongCall, type LongMethod } from './long-calls';
import type { StoreMethod, StoreRequest, StoreResponse } from './protocol';
import { atOnce, guarded } from './work/work';

type Answer<M extends StoreMethod> = Result<StoreResponse<M>, UserError>;
type Handlers = {
  readonly [M in Exclude<StoreMethod, LongMethod | 'work.stop'>]: (
    payload: StoreRequest<M>,
    now: string,
  ) => Answer<M>;
};

interface Open {
  readonly files: DeskFiles;
  readonly core: DeskCore;
  /** After a new passphrase it is as if the desk had been opened with it. */
  by: OpenedBy;
  readonly review: Review;
  readonly imports: Imports;
  readonly picture: Picture;
  readonly settings: Settings;
  readonly answers: Answers;
  readonly packets: Packets;
  readonly audit: Audit;
  /** What the chain of the journal says about its end; looked at once. */
  chainNotices: readonly UserError[] | null;
}

const isOf = <T extends string>(list: readonly T[], one: string): one is T =>
  (list as readonly string[]).includes(one);

/** Everything the store can be asked, in one process and one order. Reads no clock. */
export class StoreService {
  private open: Open | null = null;
  private isWarm = false;

  constructor(
    private readonly machine: DeskMachine,
    private readonly rules: DeskRules,
    private readonly onChange: (savedAt: string) => void,
    private readonly onWorking: (working: LongWork | null) => void = () => undefined,
  ) {}

  /** Bugs become an answer too: the desk on disk is as the last acknowledged record left it. */
  handle<M extends StoreMethod>(method: M, payload: StoreRequest<M>, now: string): Answer<M> {
    try {
      const long = this.begin(method, payload, now);
      if (long) return atOnce(long.work) as Answer<M>;
      if (isOf(LONG_METHODS, method)) return err(userError('desk-not-open'));
      if (!Object.hasOwn(this.handlers, method))
        return err(userError('bad-request', { channel: method }));
      // Each handler has the payload of its method.
      const handlers = this.handlers as {
        readonly [N in M]: (of: typeof payload, at: string) => Answer<M>;
      };
      return handlers[method](payload, now);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return err(userError('unexpected', { detail }));
    }
  }

  /** The same in steps where it may take longer than a moment; null for all other calls. */
  begin<M extends StoreMethod>(method: M, payload: StoreRequest<M>, now: string): LongCall | null {
    const long = this.open && longCall(this.open, method, payload, now);
    return long && { ...long, work: guarded(long.work) };
  }

  /** Does waiting work for about so long; true while there is more. For when nobody asks anything. */
  idle(milliseconds: number): boolean {
    return this.open?.core.background.work(milliseconds) ?? false;
  }

  /** Makes itself ready for a first file, once, while an almost empty desk is open. */
  warmUp(): void {
    if (this.isWarm || !this.open) return;
    const { core, files } = this.open;
    if (core.count >= ENOUGH || !files.writer) return;
    this.isWarm = true;
    core.background.add('warm-up', warmUp(this.rules, files.mdo, files.asOf));
  }

  /** What waits can wait for a moment in which nobody asks anything. */
  get mayRest(): boolean {
    return this.open?.core.background.mayRest ?? true;
  }

  private notices(): readonly UserError[] {
    const { open } = this;
    if (!open) return [];
    const own = open.files.notices;
    // What opening said about a cut end is not said twice.
    const isSaid = own.some(({ code }) => /^journal-(tail|recovered)/.test(code));
    open.chainNotices ??= isSaid ? [] : open.audit.notices();
    return [...own, ...open.chainNotices];
  }

  private with<T>(use: (open: Open) => Result<T, UserError>): Result<T, UserError> {
    return this.open ? use(this.open) : err(userError('desk-not-open'));
  }

  private start(
    opened: Result<DeskFiles, UserError>,
    secret: string | null,
  ): Result<null, UserError> {
    if (!opened.ok) return opened;
    this.use(opened.value, openedBy(opened.value.sample, secret));
    return ok(null);
  }

  private use(files: DeskFiles, by: OpenedBy): void {
    const core = new DeskCore(files, this.rules, this.onChange, (share) =>
      this.onWorking(share === null ? null : { what: 'judge', share, mayStop: false }),
    );
    this.open = {
      files,
      core,
      by,
      review: new Review(core),
      imports: new Imports(core),
      picture: new Picture(core),
      settings: new Settings(core),
      answers: new Answers(core),
      packets: new Packets(core, this.machine),
      audit: new Audit(this.machine.files, files, core),
      chainNotices: null,
    };
  }

  private unlock(payload: StoreRequest<'desk.unlock'>, recover: boolean): Answer<'desk.unlock'> {
    this.close();
    const { machine, rules } = this;
    const opened = openDesk(machine, payload, payload.secret, rules.reference, recover);
    return this.start(opened, payload.secret);
  }

  private restore(sequence: number, now: string): Answer<'restore.to'> {
    const { open } = this;
    if (!open) return err(userError('desk-not-open'));
    const done = restoreTo(open.core, sequence, now);
    return done.ok ? this.afresh(open, done) : done;
  }

  private erase(numbers: readonly string[], now: string): Answer<'retention.erase'> {
    const { open } = this;
    if (!open) return err(userError('desk-not-open'));
    const before = open.files.writer?.sequence;
    const done = eraseBatches(this.partsOf(open), numbers, now);
    // Whatever went wrong, what is in memory is to be what is on the disk.
    const read = before === open.files.writer?.sequence ? done : this.afresh(open, done);
    if (!read.ok) return read;
    const made = this.open?.core.state.oversight.erasures.at(-1);
    return this.open && made
      ? ok(certificateOf(this.open.core, made))
      : err(userError('desk-not-open'));
  }

  private partsOf({ files: desk, core }: Open): Parameters<typeof eraseBatches>[0] {
    return { files: this.machine.files, desk, core };
  }

  /** The desk as its journal tells it now, in the place of the one in memory. */
  private afresh<T>(open: Open, done: Result<T, UserError>): Result<T, UserError> {
    open.picture.close();
    const again = readAgain(this.machine, open.files, this.rules.reference);
    if (!again.ok) return again;
    this.use(again.value, open.by);
    this.onChange(again.value.state.savedAt);
    return done;
  }

  /** How far the journal reached: what is cut off later shows at the next opening. */
  private mark({ folder, key, writer, isOurs }: DeskFiles): void {
    if (!writer || isOurs?.() === false) return;
    const { sequence, head } = writer;
    writeMark(this.machine.files, folder, key, { sequence, head });
  }

  private close(): void {
    if (!this.open) return;
    const { files, core, picture } = this.open;
    core.keepSnapshots.now();
    picture.close();
    this.mark(files);
    this.open = null;
    files.key.fill(0);
    files.lock.release();
  }

  private place(payload: StoreRequest<'copy.place'>): Answer<'copy.place'> {
    const { reference } = this.rules;
    const placed = placeDesk(this.machine, payload, reference, () => this.close());
    if (!placed.ok) return placed;
    const { aside, desk } = placed.value;
    const started = this.start(ok(desk), payload.secret);
    return started.ok ? ok({ aside }) : started;
  }

  private readonly handlers: Handlers = {
    'desk.peek': ({ folder }, now) => peekDesk(this.machine.files, folder, now),
    'desk.create': (payload) => {
      const { mdo, passphrase, keychain = null } = payload;
      if (!this.rules.reference.mdos.some(({ name }) => name === mdo))
        return err(userError('mdo-not-listed', { mdo }));
      if (passphrase !== null && passphrase.trim() === '')
        return err(userError('passphrase-needed'));
      this.close();
      const made = createDesk(this.machine, payload, mdo, passphrase, keychain);
      if (!made.ok) return made;
      const opening = { ...payload, kept: keychain?.key };
      const opened = openDesk(this.machine, opening, passphrase, this.rules.reference);
      const started = this.start(opened, passphrase);
      return started.ok ? made : started;
    },
    'desk.unlock': (payload) => this.unlock(payload, false),
    'desk.recover': (payload) => this.unlock(payload, true),
    'copy.save': ({ target }, now) =>
      this.with(({ core, files }) => {
        const file = path.basename(target);
        const noted = files.writer
          ? core.commit({ type: 'copied', file, at: now, by: core.state.person })
          : ok(null);
        return noted.ok
          ? saveCopy(this.machine.files, files.folder, files.mdo, now, target)
          : noted;
      }),
    'copy.look': ({ source }) => {
      const copy = readCopy(this.machine.files, source);
      return copy.ok ? ok({ mdo: copy.value.mdo, savedAt: copy.value.savedAt }) : copy;
    },
    'copy.place': (payload) => this.place(payload),
    'audit.page': ({ query, from, to }) => this.with(({ audit }) => audit.page(query, from, to)),
    'audit.lines': ({ query, from, to }) => this.with(({ audit }) => audit.lines(query, from, to)),
    'audit.verify': (printed) => this.with(({ audit }) => audit.verify(printed)),
    'desk.setPassphrase': ({ current, passphrase }, now) =>
      this.with((open) => {
        const done = setPassphrase({ ...open, machine: this.machine, now }, current, passphrase);
        if (done.ok) open.by = 'passphrase';
        return done;
      }),
    'desk.newRecoveryKey': ({ current }, now) =>
      this.with((open) => newRecoveryKey({ ...open, machine: this.machine, now }, current)),
    'desk.setKeychain': ({ current, keychain }, now) =>
      this.with((open) => {
        const done = setKeychain({ ...open, machine: this.machine, now }, current, keychain);
        if (done.ok && !opensBy(this.machine.files, open.files).passphrase) open.by = 'keychain';
        return done;
      }),
    'desk.close': () => {
      this.close();
      return ok(null);
    },
    'desk.info': () =>
      this.with(({ core, files, by }) =>
        ok({
          openedBy: by,
          opensBy: opensBy(this.machine.files, files),
          mdo: files.mdo,
          userName: core.state.person.userName,
          sample: files.sample,
          readOnly: files.writer === null,
          savedAt: core.state.savedAt,
          asOf: files.asOf,
          ruleSetVersion: core.rules.ruleSetVersion,
          referenceVersion: core.rules.reference.version,
          notices: this.notices(),
        }),
      ),
    'import.begin': () => this.with(({ imports }) => ok(imports.begin())),
    'import.chunk': (payload) =>
      this.with(({ imports }) => imports.chunk(payload.import, payload.bytes)),
    'import.again': (payload) => this.with(({ imports }) => imports.again(payload.import)),
    'import.compare': (payload) =>
      this.with(({ imports }) => ok(imports.compare(payload.import, payload.file))),
    'import.remembered': ({ file }) => this.with(({ imports }) => ok(imports.remembered(file))),
    'import.abort': (payload) =>
      this.with(({ imports }) => {
        imports.abort(payload.import);
        return ok(null);
      }),
    'import.known': ({ sha256 }) => this.with(({ imports }) => ok(imports.known(sha256))),
    'review.open': ({ query }) => this.with(({ review }) => ok(review.open(query))),
    'review.page': ({ view, from, to }) => this.with(({ review }) => review.page(view, from, to)),
    'review.indexOf': ({ view, request }) =>
      this.with(({ review }) => review.indexOf(view, request)),
    'review.detail': ({ request }) => this.with(({ review }) => review.detail(request)),
    'views.list': () => this.with(({ core }) => ok(core.state.views)),
    'views.save': (view, now) => this.with(({ core }) => saveView(core, view, now)),
    'views.remove': ({ name }, now) => this.with(({ core }) => removeView(core, name, now)),
    'decide.preview': ({ target }) => this.with(({ core }) => ok(previewTarget(core, target))),
    'decide.suggestion': ({ request, rule }, now) =>
      this.with(({ core }) => applySuggestion(core, request, rule, now)),
    'decide.correct': ({ request, field, value }, now) =>
      this.with(({ core }) => correct(core, request, field, value, null, now)),
    'batch.preview': (_, now) => this.with(({ core }) => ok(previewBatch(core, now))),
    'batch.create': ({ includeUnconfirmed, correctionsByOffice }, now) =>
      this.with(({ core }) => createBatch(core, includeUnconfirmed, now, correctionsByOffice)),
    'batch.list': () => this.with(({ core }) => ok(listBatches(core))),
    'batch.detail': ({ number }) => this.with(({ core }) => batchDetail(core, number)),
    'batch.move': ({ number, to, note }, now) =>
      this.with(({ core }) => moveBatch(core, number, to, note, now)),
    'batch.void': ({ number, reason }, now) =>
      this.with(({ core }) => voidBatch(core, number, reason, now)),
    'batch.numbering': (_, now) => this.with(({ core }) => ok(numbering(core, now))),
    'batch.setNumbering': ({ pattern }, now) =>
      this.with(({ core }) => setNumbering(core, pattern, now)),
    'batch.cards': ({ number }) => this.with(({ core }) => transferCards(core, number)),
    'batch.tick': ({ request, done }, now) =>
      this.with(({ core }) => tickCard(core, request, done, now)),
    'batch.messages': ({ number }) => this.with(({ core }) => messages(core, number)),
    'batch.written': ({ number, files }, now) =>
      this.with(({ core }) => noteWritten(core, number, files, now)),
    'answer.look': ({ file, table }) => this.with(({ answers }) => answers.preview(file, table)),
    'answer.take': ({ preview, changes, reopen }, now) =>
      this.with(({ answers }) => answers.apply(preview, changes, reopen, now)),
    'share.plan': (ask) => this.with(({ packets }) => ok(packets.plan(ask))),
    'share.word': () => ok({ word: suggestWord() }),
    'share.make': (order, now) => this.with(({ packets }) => packets.share(order, now)),
    'share.list': () => this.with(({ core }) => ok(packetRegister(core.state))),
    'share.takeBack': ({ packet }, now) =>
      this.with(({ packets }) => packets.takeBack(packet, now)),
    'share.sendBackTo': ({ packet, file }, now) =>
      this.with(({ packets }) => packets.sendBack(packet, file, now)),
    'packet.peek': ({ file }) => this.with(({ packets }) => packets.peek(file)),
    'packet.lookAt': ({ file, word }) => this.with(({ packets }) => packets.look(file, word)),
    'packet.conflicts': ({ preview, from, to }) =>
      this.with(({ packets }) => packets.conflicts(preview, from, to)),
    'packet.take': ({ preview, rest, except }, now) =>
      this.with(({ packets }) => packets.accept(preview, rest, except, now)),
    'progress.read': () => this.with(({ core }) => ok(progressReport(core))),
    'batch.get': ({ number }) =>
      this.with(({ core }) => {
        const found = readableBatch(core, number);
        if (!found.ok) return found;
        const refused = writingRefusal(core, found.value);
        if (refused) return err(refused);
        return core.state.life.stateOf(number) === 'void'
          ? err(userError('batch-void', { number }))
          : ok(found.value.batch);
      }),
    'batch.gdsWord': ({ number }) =>
      this.with(({ core }) => {
        const found = findBatch(core, number);
        return found.ok ? ok(found.value.gdsWord) : found;
      }),
    'batch.rows': ({ number, from, to }) =>
      this.with(({ core }) => batchRows(core, number, from, to)),
    'settings.rules': () => this.with(({ settings }) => ok(settings.rules())),
    'settings.referenceVersions': () => this.with(({ settings }) => ok(settings.versions())),
    'picture.report': () => this.with(({ picture }) => picture.report()),
    'retention.read': (_, now) => this.with(({ core }) => ok(retentionOverview(core, now))),
    'retention.set': ({ months, reason }, now) =>
      this.with(({ core }) => setRetention(core, months, reason, now)),
    'retention.preview': ({ numbers }, now) =>
      this.with((open) => previewErasing(this.partsOf(open), numbers, now)),
    'retention.erase': ({ numbers }, now) => this.erase(numbers, now),
    'release.read': () => this.with(({ core }) => ok(twoPeopleSetting(core))),
    'release.set': ({ rule, reason }, now) =>
      this.with(({ core }) => setTwoPeople(core, rule, reason, now)),
    'restore.points': () => this.with(({ core }) => ok(restorePoints(core))),
    'restore.to': ({ sequence }, now) => this.restore(sequence, now),
    'reference.mdos': () =>
      this.with(({ core }) => ok(core.rules.reference.mdos.map(({ name }) => name))),
    'reference.lists': () => this.with(({ settings }) => ok(settings.lists())),
  };
}
