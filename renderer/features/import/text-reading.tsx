import { useTranslation } from 'react-i18next';
import {
  DELIMITERS,
  ENCODINGS,
  type Delimiter,
  type ImportedFile,
} from '../../../shared/domain/imported-file';
import type { StagedFile } from '../../../shared/ipc/contract';
import { rereadText } from './staged-files';

const NAME = {
  ',': 'import.comma',
  ';': 'import.semicolon',
  '\t': 'import.tab',
  '|': 'import.bar',
} as const satisfies Record<Delimiter, string>;

/** How a text file was understood, encoding and delimiter, and the choice of another way. */
export function TextReading({
  staged,
  file,
}: {
  readonly staged: StagedFile;
  readonly file: ImportedFile;
}) {
  const { t } = useTranslation();
  const { encoding, delimiter } = file;
  if (encoding === null || delimiter === undefined)
    return encoding === null ? null : <span className="chip">{encoding}</span>;
  return (
    <>
      <select
        className="input text-reading"
        aria-label={t('import.encoding')}
        value={encoding}
        onChange={(event) => {
          const chosen = ENCODINGS.find((known) => known === event.target.value);
          if (chosen) void rereadText(staged, { encoding: chosen });
        }}
      >
        {ENCODINGS.map((known) => (
          <option key={known} value={known}>
            {known}
          </option>
        ))}
      </select>
      <select
        className="input text-reading"
        aria-label={t('import.delimiter')}
        value={delimiter}
        onChange={(event) => {
          const chosen = DELIMITERS.find((known) => known === event.target.value);
          if (chosen) void rereadText(staged, { delimiter: chosen });
        }}
      >
        {DELIMITERS.map((known) => (
          <option key={known} value={known}>
            {t(NAME[known])}
          </option>
        ))}
      </select>
    </>
  );
}
