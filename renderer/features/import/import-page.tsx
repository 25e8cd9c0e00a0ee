import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { desk } from '../../desk';
import { useStore } from '../../state/store';
import { FileRegister } from './file-register';
import { StagedCard } from './staged-card';
import { chooseFiles, chooseFolder, refreshStaged, showStaged, stagedStore } from './staged-files';

/** A drop area that becomes one card per file. Nothing is added before the admin says so. */
export function ImportPage() {
  const { t } = useTranslation();
  const staged = useStore(stagedStore);
  const [over, setOver] = useState(false);

  useEffect(() => {
    void refreshStaged();
    return desk.onEvent('import.changed', showStaged);
  }, []);

  return (
    <div
      className="page"
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      // The files themselves are taken by the whole window.
      onDrop={() => setOver(false)}
    >
      <div className="page-inner">
        <h1>{t('import.title')}</h1>
        <div className={`drop ${over ? 'over' : ''}`}>
          <p>
            <strong>{over ? t('import.dropNow') : t('import.drop')}</strong>
          </p>
          <Button look="primary" onClick={() => void chooseFiles()}>
            {t('import.importFiles')}
          </Button>
          <Button onClick={() => void chooseFolder()}>{t('import.importFolder')}</Button>
          <p className="quiet">{t('import.dropHint')}</p>
        </div>
        {staged.length === 0 && <p className="quiet">{t('import.empty')}</p>}
        {staged.map((file) => (
          <StagedCard key={file.staged} staged={file} />
        ))}
        <FileRegister />
      </div>
    </div>
  );
}
