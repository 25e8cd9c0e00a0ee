import { SEVERITIES, type Severity } from '../domain/finding';
import type { FieldName } from '../domain/field';
import { CHAINS } from './chains';
import {
  RULE_GROUPS,
  type Example,
  type FlaggedExample,
  type Rule,
  type RuleGroup,
} from './define-rule';
import { RULE_SET_VERSION } from './engine';
import { RULES } from './registry';

const GROUP_TITLES: Readonly<Record<RuleGroup, string>> = {
  mdo: 'Wrong MDO',
  post: 'Group and designation',
  otp: 'What the OTP needs',
  profile: 'The rest of the profile',
  queue: 'Across requests',
};

const SEVERITY_MEANS: Readonly<Record<Severity, string>> = {
  block: 'must not be approved, unless the admin writes a reason',
  warn: 'a person must look',
  info: 'worth knowing, holds nothing back',
};

/** docs/rules.md: made from the rules themselves, so that it cannot say anything else. */
export function catalogueDocument(): string {
  const rules: readonly Rule[] = RULES;
  const lines = [
    '# The rules',
    '',
    '<!-- Made by `npm run docs:rules` from shared/rules. Do not edit. -->',
    '',
    `Rule set ${RULE_SET_VERSION}, ${rules.length} rules. An id never changes its meaning and is never used again.`,
    '',
    ...SEVERITIES.map((severity) => `- **${severity}**: ${SEVERITY_MEANS[severity]}.`),
    '',
    'One cause, one finding. In each of these lines the first rule that applies silences those after it:',
    '',
    ...CHAINS.map((ids) => `- ${ids.map((id) => `\`${id}\``).join(' › ')}`),
    '',
  ];
  for (const group of RULE_GROUPS) {
    lines.push(`## ${group}: ${GROUP_TITLES[group]}`, '');
    for (const rule of rules) if (rule.group === group) lines.push(...ruleSection(rule));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function ruleSection(rule: Rule): readonly string[] {
  const { title, why, sentences, examples } = rule;
  return [
    `### ${rule.id}`,
    '',
    `**${title.en}** (${title.hi}). Severity: ${rule.severity}. Source: ${rule.source}.`,
    '',
    plain(why.en),
    '',
    `- The admin reads: ${plain(sentences.admin.en)}`,
    `- The employee reads: ${plain(sentences.employee.en)}`,
    `- The portal’s reason box: ${plain(sentences.short.en)}`,
    '',
    'Flagged:',
    '',
    ...examples.invalid.map((example) => `- ${exampleLine(example)}${wayOut(example)}`),
    '',
    'Not flagged:',
    '',
    ...examples.valid.map((example) => `- ${exampleLine(example)}`),
    '',
  ];
}

function exampleLine({ says, kind, layout, us, asOf, cells, before }: Example): string {
  const where = [
    kind ?? 'transfer',
    ...(layout === undefined ? [] : [layout]),
    ...(us === undefined ? [] : [`reviewed by ${us}`]),
    ...(asOf === undefined ? [] : [`as of ${asOf}`]),
    ...(before === undefined ? [] : ['beside an earlier request']),
  ].join(', ');
  const shown = Object.entries(cells).map(([field, cell]) => cellText(field as FieldName, cell));
  return `${says} (${where}${shown.length === 0 ? '' : `: ${shown.join(', ')}`})`;
}

function cellText(field: FieldName, cell: string | null): string {
  if (cell === null) return `no ${field} column`;
  return cell.trim() === '' ? `blank ${field}` : `${field} \`${cell.replace(/\s+/g, ' ').trim()}\``;
}

function wayOut({ suggestion }: FlaggedExample): string {
  if (suggestion === undefined) return '';
  if ('field' in suggestion) return ` → ${suggestion.field} \`${suggestion.value}\``;
  return ` → ${suggestion.decision}${suggestion.to === null ? '' : ` to ${suggestion.to}`}`;
}

/** Placeholders read better as such. */
const plain = (text: string): string => text.replace(/\{(\w+)\}/g, '‹$1›');
