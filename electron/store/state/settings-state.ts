import type { RulesHistoryEntry } from '../../../shared/domain/desk-settings';
import type { ReferenceData } from '../../../shared/reference/reference-data';
import {
  CATALOGUE_CHOICES,
  choiceChanges,
  type RuleChoices,
} from '../../../shared/rules/rule-choices';
import type { DeskRecord } from '../journal/records';
import { completed } from './program-lists';

export interface LoadedLists {
  readonly lists: ReferenceData;
  readonly file: string;
  readonly at: string;
  readonly by: string;
}

type SettingsRecord = Extract<
  DeskRecord,
  { readonly type: 'rules-set' | 'lists-replaced' | 'lists-restored' }
>;

/** What the admin has set about rules and lists, as the journal tells it. */
export class SettingsState {
  choices: RuleChoices = CATALOGUE_CHOICES;
  /** In the order they were made. */
  readonly history: RulesHistoryEntry[] = [];
  /** Every edition loaded on this desk, in the order of loading. */
  readonly loaded: LoadedLists[] = [];
  /** Null: the lists that came with the program. */
  inForce: LoadedLists | null = null;

  apply(record: SettingsRecord): void {
    switch (record.type) {
      case 'rules-set':
        this.history.push({
          number: this.history.length + 1,
          at: record.at,
          by: record.by.userName,
          changes: choiceChanges(record.before, record.after),
        });
        this.choices = record.after;
        return;
      case 'lists-replaced': {
        const { file, at, by } = record;
        this.inForce = { lists: completed(record.lists), file, at, by: by.userName };
        this.loaded.push(this.inForce);
        return;
      }
      case 'lists-restored':
        this.inForce = this.loaded.find(({ lists }) => lists.version === record.version) ?? null;
        return;
    }
  }
}
