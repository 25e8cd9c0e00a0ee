import type { ListId } from '../../../shared/reference/replace/list-sheet';
import { LISTS } from '../../../shared/reference/replace/read-lists';
import { currentLanguage } from '../../i18n/i18n';

/** "Designations", "पदनाम". */
export function listTitle(id: ListId): string {
  return LISTS.find((list) => list.id === id)?.title[currentLanguage()] ?? id;
}
