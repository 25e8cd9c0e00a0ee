import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../../shared/domain/language';
import { RULE_GROUPS, type Rule, type RuleGroup } from '../../../shared/rules/define-rule';
import { RULES } from '../../../shared/rules/registry';
import {
  CATALOGUE_CHOICES,
  choiceChanges,
  type RuleChoices,
} from '../../../shared/rules/rule-choices';
import { Button } from '../../components/button';
import { desk } from '../../desk';
import { deskStatusStore } from '../../state/desk-status';
import { useStore } from '../../state/store';
import { OtherChoices } from './other-choices';
import { RuleRow } from './rule-row';
import { RulesDialog } from './rules-dialog';
import { RulesHistory } from './rules-history';
import { draftStore, refreshRules, rulesStore, withRule } from './rules-state';

const GROUP_TITLE = {
  mdo: 'settings.groupMdo',
  post: 'settings.groupPost',
  otp: 'settings.groupOtp',
  profile: 'settings.groupProfile',
  queue: 'settings.groupQueue',
} as const satisfies Record<RuleGroup, string>;

const ALL: readonly Rule[] = RULES;

/** Every rule with its reasons; changes are gathered, looked at, then applied together. */
export function RuleSettings() {
  const { t } = useTranslation();
  const rules = useStore(rulesStore);
  const draft = useStore(draftStore);
  const status = useStore(deskStatusStore);
  const readOnly = status?.state !== 'open' || status.readOnly;
  const [asked, setAsked] = useState<RuleChoices | null>(null);
  const [unfit, setUnfit] = useState(false);
  /** Grows when what was typed is dropped: the text fields begin anew. */
  const [round, setRound] = useState(0);
  const close = useCallback(() => setAsked(null), []);

  useEffect(() => {
    void refreshRules();
    return desk.onEvent('desk.changed', () => void refreshRules());
  }, []);

  if (!rules) return null;
  const choices = draft ?? rules.choices;
  const changes = choiceChanges(rules.choices, choices).length;
  const isOwn = choiceChanges(CATALOGUE_CHOICES, rules.choices).length > 0;
  const choose = (next: RuleChoices) => draftStore.set(next);
  const drop = (next: RuleChoices | null) => {
    draftStore.set(next);
    setUnfit(false);
    setRound(round + 1);
  };

  return (
    <>
      <div className="page-head">
        <div>
          <p>{t('settings.rulesIntro')}</p>
          <p className="quiet">
            {t('settings.ruleSetIs', { version: rules.ruleSetVersion })},{' '}
            {isOwn ? t('settings.ruleSetOwn') : t('settings.ruleSetCatalogue')}
          </p>
        </div>
        <Button
          disabled={readOnly || choiceChanges(CATALOGUE_CHOICES, choices).length === 0}
          onClick={() => drop(CATALOGUE_CHOICES)}
        >
          {t('settings.reset')}
        </Button>
      </div>
      {RULE_GROUPS.map((group) => (
        <section key={group} aria-labelledby={`rules-${group}`}>
          <h2 id={`rules-${group}`}>{t(GROUP_TITLE[group])}</h2>
          <ul className="rules">
            {ALL.filter((rule) => rule.group === group).map((rule) => (
              <RuleRow
                key={rule.id}
                rule={rule}
                chosen={choices.changed[rule.id] ?? rule.severity}
                flagged={rules.flagged[rule.id] ?? 0}
                disabled={readOnly}
                onChoose={(severity) => choose(withRule(choices, rule.id, severity))}
              />
            ))}
          </ul>
        </section>
      ))}
      {!readOnly && (
        <OtherChoices
          key={`${round} ${rules.history.length}`}
          choices={choices}
          listsDeadline={rules.listsDeadline}
          onChange={(next) => {
            setUnfit(next === null);
            if (next) choose(next);
          }}
        />
      )}
      <RulesHistory history={rules.history} />
      {(changes > 0 || unfit) && (
        <div className="draft-bar" role="region" aria-label={t('settings.rules')}>
          <span>{t('settings.draft', { count: changes, n: indianNumber(changes) })}</span>
          <Button onClick={() => drop(null)}>{t('settings.discard')}</Button>
          <Button
            look="primary"
            disabled={unfit || changes === 0}
            onClick={() => setAsked(choices)}
          >
            {t('settings.seeWhat')}
          </Button>
        </div>
      )}
      {asked && <RulesDialog choices={asked} onClose={close} />}
    </>
  );
}
