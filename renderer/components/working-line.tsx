import { useTranslation } from 'react-i18next';
import { indianNumber } from '../../shared/domain/language';
import type { LongWorkName } from '../../shared/domain/long-work';
import { useStore } from '../state/store';
import { stopWork, workingStore } from '../state/working';
import { Button } from './button';

/** They change nothing, and nobody is better off without them. */
const BRIEF: readonly LongWorkName[] = ['judge', 'list'];

/** How far long work is, and the way out of it. Nothing while there is none. */
export function WorkingLine({ className = '' }: { readonly className?: string }) {
  const { t } = useTranslation();
  const working = useStore(workingStore);
  if (!working) return null;
  const { what, share, mayStop } = working;
  const name = t(`working.${what}`);
  const percent = share === null ? undefined : Math.floor(share * 100);
  return (
    <div className={`working ${className}`}>
      <span role="status">{name}</span>
      <progress aria-label={name} max={100} value={percent} />
      <span className="working-share">{percent !== undefined && `${indianNumber(percent)} %`}</span>
      {!BRIEF.includes(what) && (
        <Button slim disabled={!mayStop} onClick={stopWork}>
          {mayStop ? t('working.stop') : t('working.stopping')}
        </Button>
      )}
    </div>
  );
}
