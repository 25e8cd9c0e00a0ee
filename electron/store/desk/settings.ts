import {
  CHANGES_SHOWN,
  FAULTS_SHOWN,
  type ReferencePreview,
  type ReferenceVersion,
  type ReferenceVersions,
  type RulesOverview,
  type RulesPreview,
} from '../../../shared/domain/desk-settings';
import { userError, type UserError } from '../../../shared/errors';
import type { Reference } from '../../../shared/reference/reference';
import type { ReferenceData } from '../../../shared/reference/reference-data';
import { compareLists } from '../../../shared/reference/replace/compare-lists';
import type { ListId } from '../../../shared/reference/replace/list-sheet';
import { readLists } from '../../../shared/reference/replace/read-lists';
import type { ReadSheet } from '../../../shared/reference/replace/sheet-rows';
import {
  isVersionName,
  LONGEST_VERSION,
  sameVersion,
  versionToOffer,
} from '../../../shared/reference/replace/version-name';
import { err, ok, type Result } from '../../../shared/result';
import { choiceChanges, type RuleChoices } from '../../../shared/rules/rule-choices';
import type { DeskRecord } from '../journal/records';
import { filterAndCount } from '../view/filter';
import { scaled, stopped, type Work } from '../work/work';
import type { DeskCore } from './core';
import { consequenceOf } from './consequence';
import { referenceOf } from './in-force';
import { programLists } from '../state/program-lists';

interface Pending {
  readonly preview: number;
  readonly lists: ReferenceData;
  readonly file: string;
  readonly touched: number;
}

/** What an admin sets about the judging of a desk: looked at before it is done, kept in the journal. */
export class Settings {
  private pending: Pending | null = null;
  private last = 0;

  constructor(private readonly core: DeskCore) {}

  rules(): RulesOverview {
    const { core } = this;
    const { settings } = core.state;
    const { flag } = filterAndCount(core.columns, core.count, [], core.found('')).facets;
    return {
      choices: settings.choices,
      ruleSetVersion: core.rules.ruleSetVersion,
      listsDeadline: this.lists().parentDeadline,
      flagged: Object.fromEntries(flag.map(({ value, count }) => [value, count])),
      history: [...settings.history].reverse(),
    };
  }

  *previewRules(choices: RuleChoices): Work<Result<RulesPreview, UserError>> {
    const { core } = this;
    const changes = choiceChanges(core.state.settings.choices, choices);
    const consequence = yield* consequenceOf(core, this.referenceFor(this.lists()), choices);
    return consequence === null ? stopped() : ok({ changes, consequence });
  }

  *applyRules(choices: RuleChoices, now: string): Work<Result<null, UserError>> {
    const { core } = this;
    const before = core.state.settings.choices;
    if (choiceChanges(before, choices).length === 0) return ok(null);
    if (!(yield* this.judgeAside(this.lists(), choices))) return stopped();
    return this.commit({
      type: 'rules-set',
      before,
      after: choices,
      at: now,
      by: core.state.person,
    });
  }

  versions(): ReferenceVersions {
    const { loaded } = this.core.state.settings;
    return {
      inForce: this.lists().version,
      versions: [
        ...[...loaded]
          .reverse()
          .map(({ lists, at, by, file }) => versionOf(lists, { at, by, file })),
        versionOf(programLists(), null),
      ],
    };
  }

  /** The lists in force, to be saved as a spreadsheet. */
  lists(): ReferenceData {
    return this.core.state.settings.inForce?.lists ?? programLists();
  }

  *previewReference(
    file: string,
    sheets: readonly ReadSheet[],
    now: string,
  ): Work<Result<ReferencePreview, UserError>> {
    const { core } = this;
    this.pending = null;
    const present = this.lists();
    const read = readLists(sheets, present, { file, us: core.desk.mdo });
    if (!read.ok) {
      const faults = read.error.slice(0, FAULTS_SHOWN);
      return ok({ kind: 'faults', file, faults, count: read.error.length });
    }
    const { data, kept } = read.value;
    const version = versionToOffer(data.version, this.known(), now.slice(0, 10));
    return yield* this.ready(file, { ...data, version }, kept);
  }

  /** What bringing back a version would do. */
  *previewRestore(version: string): Work<Result<ReferencePreview, UserError>> {
    const lists = this.find(version);
    if (lists === null) return err(userError('lists-unknown', { version }));
    this.pending = null;
    return yield* this.ready('', lists, []);
  }

  *applyReference(preview: number, version: string, now: string): Work<Result<null, UserError>> {
    const { core, pending } = this;
    if (pending?.preview !== preview) return err(userError('lists-preview-gone'));
    const name = version.trim();
    if (!isVersionName(name))
      return err(userError('lists-version-form', { version: name, limit: LONGEST_VERSION }));
    if (this.known().some((known) => sameVersion(known, name)))
      return err(userError('lists-version-taken', { version: name }));
    const lists: ReferenceData = { ...pending.lists, version: name };
    if (!(yield* this.judgeAside(lists, core.state.settings.choices))) return stopped();
    const done = this.commit({
      type: 'lists-replaced',
      before: this.lists().version,
      version: name,
      file: pending.file,
      lists,
      compared: compareLists(this.lists(), lists)
        .filter(({ list }) => list !== 'about')
        .map(({ list, added, removed, changed }) => ({ list, added, removed, changed })),
      touched: pending.touched,
      at: now,
      by: core.state.person,
    });
    if (done.ok) this.pending = null;
    return done;
  }

  *restoreReference(version: string, now: string): Work<Result<null, UserError>> {
    const { core } = this;
    const lists = this.find(version);
    if (lists === null) return err(userError('lists-unknown', { version }));
    const before = this.lists();
    if (lists === before) return ok(null);
    const { choices } = core.state.settings;
    const consequence = yield* scaled(
      consequenceOf(core, this.referenceFor(lists), choices),
      0,
      0.5,
    );
    if (consequence === null) return stopped();
    const { touched } = consequence;
    if (!(yield* scaled(this.judgeAside(lists, choices), 0.5, 1))) return stopped();
    return this.commit({
      type: 'lists-restored',
      before: before.version,
      version: lists.version,
      touched,
      at: now,
      by: core.state.person,
    });
  }

  /** So that the desk shows the change as soon as it is made. */
  private judgeAside(lists: ReferenceData, choices: RuleChoices): Work<boolean> {
    const { core } = this;
    const rules = core.rulesWith(this.referenceFor(lists), choices);
    return core.judged.judgeAside(core.unfilled(rules, choices));
  }

  private commit(record: DeskRecord): Result<null, UserError> {
    const done = this.core.commit(record);
    if (done.ok) return ok(null);
    this.core.judged.dropAhead();
    return done;
  }

  private *ready(
    file: string,
    lists: ReferenceData,
    kept: readonly ListId[],
  ): Work<Result<ReferencePreview, UserError>> {
    const present = this.lists();
    // Every edition has its own name: that alone is no difference.
    const compared = compareLists({ ...present, version: lists.version }, lists);
    if (compared.length === 0) return ok({ kind: 'same', file, version: present.version });
    const { core } = this;
    const { choices } = core.state.settings;
    const consequence = yield* consequenceOf(core, this.referenceFor(lists), choices);
    if (consequence === null) return stopped();
    const preview = ++this.last;
    this.pending = { preview, lists, file, touched: consequence.touched };
    return ok({
      kind: 'ready',
      preview,
      file,
      version: lists.version,
      kept,
      compared: compared.map((list) => ({
        ...list,
        changes: list.changes.slice(0, CHANGES_SHOWN),
      })),
      consequence,
    });
  }

  private find(version: string): ReferenceData | null {
    const { loaded } = this.core.state.settings;
    const found = loaded.find(({ lists }) => lists.version === version)?.lists;
    return found ?? (programLists().version === version ? programLists() : null);
  }

  private referenceFor(lists: ReferenceData): Reference {
    return lists === programLists() ? this.core.programLists : referenceOf(lists);
  }

  private known(): readonly string[] {
    return this.versions().versions.map(({ version }) => version);
  }
}

function versionOf(lists: ReferenceData, loaded: ReferenceVersion['loaded']): ReferenceVersion {
  return {
    version: lists.version,
    loaded,
    counts: { mdos: lists.mdos.length, designations: lists.designations.length },
    parentDeadline: lists.parentDeadline,
  };
}
