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
import { filterAndCount } from '../view/filter';
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
    const { flag } = filterAndCount(core.columns, core.count, [], null).facets;
    return {
      choices: settings.choices,
      ruleSetVersion: core.rules.ruleSetVersion,
      listsDeadline: this.lists().parentDeadline,
      flagged: Object.fromEntries(flag.map(({ value, count }) => [value, count])),
      history: [...settings.history].reverse(),
    };
  }

  previewRules(choices: RuleChoices): RulesPreview {
    const { core } = this;
    return {
      changes: choiceChanges(core.state.settings.choices, choices),
      consequence: consequenceOf(core, this.referenceFor(this.lists()), choices),
    };
  }

  applyRules(choices: RuleChoices, now: string): Result<null, UserError> {
    const { core } = this;
    const before = core.state.settings.choices;
    if (choiceChanges(before, choices).length === 0) return ok(null);
    const done = core.commit({
      type: 'rules-set',
      before,
      after: choices,
      at: now,
      by: core.state.person,
    });
    return done.ok ? ok(null) : done;
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

  previewReference(
    file: string,
    sheets: readonly ReadSheet[],
    now: string,
  ): Result<ReferencePreview, UserError> {
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
    return ok(this.ready(file, { ...data, version }, kept));
  }

  /** What bringing back a version would do. */
  previewRestore(version: string): Result<ReferencePreview, UserError> {
    const lists = this.find(version);
    if (lists === null) return err(userError('lists-unknown', { version }));
    this.pending = null;
    return ok(this.ready('', lists, []));
  }

  applyReference(preview: number, version: string, now: string): Result<null, UserError> {
    const { core, pending } = this;
    if (pending?.preview !== preview) return err(userError('lists-preview-gone'));
    const name = version.trim();
    if (!isVersionName(name))
      return err(userError('lists-version-form', { version: name, limit: LONGEST_VERSION }));
    if (this.known().some((known) => sameVersion(known, name)))
      return err(userError('lists-version-taken', { version: name }));
    const lists: ReferenceData = { ...pending.lists, version: name };
    const done = core.commit({
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
    if (!done.ok) return done;
    this.pending = null;
    return ok(null);
  }

  restoreReference(version: string, now: string): Result<null, UserError> {
    const { core } = this;
    const lists = this.find(version);
    if (lists === null) return err(userError('lists-unknown', { version }));
    const before = this.lists();
    if (lists === before) return ok(null);
    const { touched } = consequenceOf(core, this.referenceFor(lists), core.state.settings.choices);
    const done = core.commit({
      type: 'lists-restored',
      before: before.version,
      version: lists.version,
      touched,
      at: now,
      by: core.state.person,
    });
    return done.ok ? ok(null) : done;
  }

  private ready(file: string, lists: ReferenceData, kept: readonly ListId[]): ReferencePreview {
    const present = this.lists();
    // Every edition has its own name: that alone is no difference.
    const compared = compareLists({ ...present, version: lists.version }, lists);
    if (compared.length === 0) return { kind: 'same', file, version: present.version };
    const { core } = this;
    const consequence = consequenceOf(core, this.referenceFor(lists), core.state.settings.choices);
    const preview = ++this.last;
    this.pending = { preview, lists, file, touched: consequence.touched };
    return {
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
    };
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
