import { SEVERITIES, type Severity } from '../domain/finding';
import type { Language, Sentence } from '../domain/language';
import { RULE_GROUPS, type Rule, type RuleGroup } from './define-rule';
import { RULES } from './registry';

const GROUP_TITLES: Readonly<Record<RuleGroup, Sentence>> = {
  mdo: { en: 'Wrong MDO', hi: 'गलत MDO' },
  post: { en: 'Group and designation', hi: 'समूह और पदनाम' },
  otp: { en: 'Mobile and email, which the OTP needs', hi: 'मोबाइल और ईमेल, जो OTP के लिए चाहिए' },
  profile: { en: 'The rest of the profile', hi: 'प्रोफ़ाइल की बाकी बातें' },
  queue: { en: 'Across requests', hi: 'कई अनुरोधों के बीच' },
};

const SEVERITY_WORDS: Readonly<Record<Severity, Sentence>> = {
  block: { en: '■ Blocked', hi: '■ रुका हुआ' },
  warn: { en: '▲ To check', hi: '▲ जाँचें' },
  info: { en: 'For information', hi: 'जानकारी के लिए' },
};

const SEVERITY_MEANS: Readonly<Record<Severity, Sentence>> = {
  block: {
    en: 'The request must not be approved. You can still approve it with a written reason.',
    hi: 'अनुरोध अनुमोदित नहीं होना चाहिए। लिखित कारण के साथ ही अनुमोदन हो सकता है।',
  },
  warn: { en: 'Look at it before you decide.', hi: 'निर्णय से पहले देखें।' },
  info: { en: 'Good to know. It holds nothing back.', hi: 'जानने योग्य। इससे कुछ नहीं रुकता।' },
};

const WORDS = {
  title: { en: 'What each flag means', hi: 'हर संकेत का अर्थ' },
  intro: {
    en: 'A word in ‹ › stands for what is in the request. An admin may change how much a flag counts under Settings → Rules.',
    hi: '‹ › में दिया शब्द अनुरोध में लिखे मान की जगह है। सेटिंग → नियम में admin किसी संकेत का महत्व बदल सकता है।',
  },
  admin: { en: 'You read', hi: 'आप पढ़ते हैं' },
  employee: { en: 'The employee is told', hi: 'कर्मचारी को बताया जाता है' },
  source: { en: 'Source', hi: 'आधार' },
} as const satisfies Record<string, Sentence>;

/** docs/guide/LANGUAGE/flags.md: made from the rules, so that the guide cannot drift from them. */
export function flagsDocument(language: Language): string {
  const rules: readonly Rule[] = RULES;
  const lines = [
    `# ${WORDS.title[language]}`,
    '',
    '<!-- Made by `npm run docs:flags` from shared/rules. Do not edit. -->',
    '',
    WORDS.intro[language],
    '',
    ...SEVERITIES.map(
      (severity) =>
        `- **${SEVERITY_WORDS[severity][language]}**: ${SEVERITY_MEANS[severity][language]}`,
    ),
    '',
  ];
  for (const group of RULE_GROUPS) {
    lines.push(`## ${GROUP_TITLES[group][language]}`, '');
    for (const rule of rules) if (rule.group === group) lines.push(...flag(rule, language));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function flag({ title, severity, why, sentences, source }: Rule, language: Language): string[] {
  return [
    `### ${title[language]}`,
    '',
    `**${SEVERITY_WORDS[severity][language]}.** ${plain(why[language])}`,
    '',
    `- ${WORDS.admin[language]}: ${plain(sentences.admin[language])}`,
    `- ${WORDS.employee[language]}: ${plain(sentences.employee[language])}`,
    `- ${WORDS.source[language]}: ${source}.`,
    '',
  ];
}

const plain = (text: string): string => text.replace(/\{(\w+)\}/g, '‹$1›');
