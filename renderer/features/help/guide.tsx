import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import flagsEn from '../../../docs/guide/en/flags.md?raw';
import guideEn from '../../../docs/guide/en/guide.md?raw';
import flagsHi from '../../../docs/guide/hi/flags.md?raw';
import guideHi from '../../../docs/guide/hi/guide.md?raw';
import type { Language } from '../../../shared/domain/language';
import { TextField } from '../../components/text-field';
import { currentLanguage } from '../../i18n/i18n';
import { chapters, findInGuide } from './guide-blocks';
import { GuideChapter } from './guide-chapter';

const DOCUMENTS: Readonly<Record<Language, Readonly<Record<'guide' | 'flags', string>>>> = {
  en: { guide: guideEn, flags: flagsEn },
  hi: { guide: guideHi, flags: flagsHi },
};

/** One document of docs/guide in the language of the window, with a search in it. */
export function Guide({ document }: { readonly document: 'guide' | 'flags' }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const language = currentLanguage();
  const all = useMemo(() => chapters(DOCUMENTS[language][document]), [language, document]);
  const found = findInGuide(all, search);
  return (
    <div className="guide">
      <div className="guide-search">
        <TextField label={t('help.search')} value={search} onChange={setSearch} maxLength={100} />
      </div>
      <p className="quiet" role="status">
        {found.length === 0 ? t('help.nothingFound') : ''}
      </p>
      {found.map((chapter, index) => (
        <GuideChapter
          // Opened anew by a search, left as the reader has it otherwise.
          key={`${chapter.title} ${search === ''}`}
          chapter={chapter}
          open={search.trim() !== '' || index === 0}
        />
      ))}
    </div>
  );
}
