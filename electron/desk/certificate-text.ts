import { fill, indianNumber, LANGUAGES, type Language } from '../../shared/domain/language';
import type { ErasureCertificate } from '../../shared/domain/retention';

const WORDS = {
  title: { en: 'Certificate of erasure', hi: 'मिटाने का प्रमाण-पत्र' },
  said: {
    en: 'The personal values of {requests} requests in {batches} closed batches were erased from this desk.',
    hi: 'इस डेस्क से {batches} समाप्त बैचों के {requests} अनुरोधों के व्यक्तिगत मान मिटा दिए गए।',
  },
  mdo: { en: 'MDO', hi: 'MDO' },
  at: { en: 'Erased on', hi: 'कब मिटाया गया' },
  by: { en: 'By', hi: 'किसने' },
  period: { en: 'Period kept after closing', hi: 'समाप्त होने के बाद रखने की अवधि' },
  months: { en: '{n} months', hi: '{n} महीने' },
  reason: { en: 'Reason for less than a year', hi: 'एक वर्ष से कम का कारण' },
  batch: {
    en: '{number}: {n} requests, closed on {on}',
    hi: '{number}: {n} अनुरोध, {on} को समाप्त',
  },
  gone: { en: 'Erased besides', hi: 'साथ में मिटाए गए' },
  besides: {
    en: 'values in {entries} entries of the journal; {snapshots} snapshots; {restorePoints} earlier states; {damagedCopies} set-aside pieces of a damaged journal; {earlierDesks} earlier desks; {views} saved views; {leftBehind} requests that going back had left behind',
    hi: 'रोज़नामचे की {entries} प्रविष्टियों के मान; {snapshots} स्नैपशॉट; {restorePoints} पुरानी अवस्थाएँ; क्षतिग्रस्त रोज़नामचे के अलग रखे {damagedCopies} टुकड़े; {earlierDesks} पुरानी डेस्क; {views} सहेजे दृश्य; पीछे लौटने पर छूटे {leftBehind} अनुरोध',
  },
  entry: { en: 'Entry of the journal', hi: 'रोज़नामचे की प्रविष्टि' },
  head: { en: 'Audit head of that entry', hi: 'उस प्रविष्टि का शीर्ष' },
  proof: {
    en: 'To check: Audit, Verify, with this entry and head. The chain of entries is whole; numbers, decisions and who made them are kept.',
    hi: 'जाँच: लेखा-परीक्षा, सत्यापित करें, इस प्रविष्टि और शीर्ष के साथ। प्रविष्टियों की शृंखला पूरी है; संख्याएँ, निर्णय और किसने लिए, रखे गए हैं।',
  },
  copies: {
    en: 'Files that were exported, printed or copied elsewhere, and backups of this computer, are not touched: erase them there.',
    hi: 'बाहर निर्यात की गई, छपी या अन्यत्र कॉपी की गई फ़ाइलें और इस कंप्यूटर के बैकअप अछूते हैं: उन्हें वहीं मिटाएँ।',
  },
  sign: { en: 'Signature', hi: 'हस्ताक्षर' },
} as const;

/** For the file of the office, in both languages; times are UTC. Lines end as Notepad wants them. */
export function certificateText(certificate: ErasureCertificate): string {
  return LANGUAGES.map((language) => inLanguage(certificate, language)).join('\r\n\r\n\r\n');
}

function inLanguage(certificate: ErasureCertificate, language: Language): string {
  const say = (key: keyof typeof WORDS, params: Readonly<Record<string, string>> = {}): string =>
    fill(WORDS[key][language], params);
  const line = (key: keyof typeof WORDS, value: string): string => `${say(key)}: ${value}`;
  const { batches, requests, userName, osUser, host, months, reason, entry, head } = certificate;
  const numbers = Object.fromEntries(
    (
      [
        'entries',
        'snapshots',
        'restorePoints',
        'damagedCopies',
        'earlierDesks',
        'views',
        'leftBehind',
      ] as const
    ).map((name) => [name, indianNumber(certificate[name])]),
  );
  return [
    say('title').toUpperCase(),
    '',
    say('said', { requests: indianNumber(requests), batches: indianNumber(batches.length) }),
    '',
    line('mdo', certificate.mdo),
    line('at', time(certificate.at)),
    line('by', `${userName} (${osUser}, ${host})`),
    line('period', say('months', { n: indianNumber(months) })),
    ...(reason === '' ? [] : [line('reason', reason)]),
    '',
    ...batches.map((batch) =>
      say('batch', {
        number: batch.number,
        n: indianNumber(batch.requests),
        on: batch.closedAt.slice(0, 10),
      }),
    ),
    '',
    line('gone', say('besides', numbers)),
    '',
    line('entry', indianNumber(entry)),
    line('head', head),
    say('proof'),
    '',
    say('copies'),
    '',
    `${say('sign')}: ____________________`,
    '',
  ].join('\r\n');
}

/** "2027-02-01 05:12 UTC" */
const time = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
