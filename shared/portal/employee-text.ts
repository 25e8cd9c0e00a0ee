import type { BatchRow } from '../domain/batch';
import type { Language } from '../domain/language';
import { describeFinding } from '../rules/describe';
import { ownWords } from './own-words';

const WORDS = {
  en: {
    dear: (name: string) => `Dear ${name || 'colleague'},`,
    came: 'Your request on the iGOT Karmayogi portal came back for correction:',
    todo: 'Please correct it on the portal, or send the correct value to your office.',
  },
  hi: {
    dear: (name: string) => `प्रिय ${name || 'साथी'},`,
    came: 'iGOT कर्मयोगी पोर्टल पर आपका अनुरोध सुधार के लिए लौटाया गया है:',
    todo: 'कृपया इसे पोर्टल पर सुधारें, या सही मान अपने कार्यालय को भेजें।',
  },
} as const;

/** What is wrong and what to do, English and then Hindi, for a mail or a message to one employee. */
export function employeeText(row: BatchRow, mdo: string): string {
  return `${part(row, 'en')}\n\n${part(row, 'hi')}\n\n${mdo}`;
}

function part(row: BatchRow, language: Language): string {
  const words = WORDS[language];
  const told = row.findings
    .filter(({ severity }) => severity !== 'info')
    .map((finding) => describeFinding(finding, language).employee);
  const lines = [...new Set(told), ...ownWords(row).split('\n').filter(Boolean)];
  const { name = '' } = row.request.fields;
  return [words.dear(name), words.came, ...lines.map((line) => `- ${line}`), words.todo].join('\n');
}
