import type { Rule } from '../../shared/rules/define-rule';

/** The catalogue as the spec names it: id, group, severity, title, source. */
export function ruleList(rules: readonly Rule[]) {
  return rules.map(({ id, group, severity, title, source }) => ({
    id,
    group,
    severity,
    title: title.en,
    titleHi: title.hi,
    source,
  }));
}

export function* rulesText(version: string, rules: readonly Rule[]): Generator<string> {
  yield `Rule set ${version}: ${rules.length} rules\n`;
  for (const { id, group, severity, title, source } of ruleList(rules))
    yield `\n${id}  (${group}, ${severity})\n  ${title}\n  ${source}\n`;
}
