import type { Note } from '../../../shared/domain/imported-file';
import { noteText } from '../../../shared/mapping/notes';
import { currentLanguage } from '../../i18n/i18n';

export function NoteList({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="notes">
      {notes.map((note, place) => (
        <li key={`${note.code} ${place}`}>{noteText(note, currentLanguage())}</li>
      ))}
    </ul>
  );
}
