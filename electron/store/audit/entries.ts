import type { AuditEntry, AuditTopic } from '../../../shared/domain/audit';
import { changeLine, choiceChanges } from '../../../shared/rules/rule-choices';
import type { DeskRecord, IdRanges } from '../journal/records';
import { wordOf, type Step } from './steps';

const TOPICS: Readonly<Record<DeskRecord['type'], AuditTopic>> = {
  created: 'opening',
  opened: 'opening',
  'keys-set': 'opening',
  copied: 'opening',
  restored: 'opening',
  imported: 'import',
  'shared-out': 'sharing',
  'packet-taken-back': 'sharing',
  'packet-opened': 'sharing',
  'packet-returned': 'sharing',
  'packet-merged': 'sharing',
  decided: 'decision',
  undone: 'decision',
  redone: 'decision',
  corrected: 'correction',
  'corrections-taken': 'correction',
  batched: 'batch',
  'batch-moved': 'batch',
  'batch-voided': 'batch',
  'batch-written': 'batch',
  'batch-answered': 'batch',
  'card-ticked': 'batch',
  'numbering-set': 'setting',
  'views-set': 'setting',
  'rules-set': 'setting',
  'lists-replaced': 'setting',
  'lists-restored': 'setting',
  'retention-set': 'setting',
  'two-people-set': 'setting',
  erased: 'erasing',
};

type Told = Pick<AuditEntry, 'field' | 'before' | 'after' | 'reason' | 'file' | 'requests'>;
const NOTHING: Told = { field: '', before: '', after: '', reason: '', file: '', requests: 0 };

export function entryOf(number: number, record: DeskRecord, steps: readonly Step[]): AuditEntry {
  const { at, by, type } = record;
  return {
    number,
    at,
    userName: by.userName,
    osUser: by.osUser,
    host: by.host,
    topic: TOPICS[type],
    what: type,
    row: null,
    ...NOTHING,
    ...aboutSteps(steps),
    ...told(record),
  };
}

/** Of many requests: what all have in common. */
function aboutSteps(steps: readonly Step[]): Partial<Told> {
  const [first] = steps;
  const field = first?.field ?? '';
  const common = (of: (step: Step) => string): string => {
    const text = first ? of(first) : '';
    return steps.every((step) => of(step) === text) ? text : '…';
  };
  return {
    requests: steps.length,
    field: steps.every((step) => (step.field ?? '') === field) ? field : '',
    before: common(({ before }) => before),
    after: common(({ after }) => after),
    reason: common(({ reason }) => reason),
  };
}

function told(record: DeskRecord): Partial<Told> {
  switch (record.type) {
    case 'created':
      return { after: record.mdo };
    case 'opened':
      return { after: record.after ?? '', reason: record.program ?? '' };
    case 'keys-set':
      return { after: record.what };
    case 'copied':
      return { file: record.file };
    case 'restored':
      return { after: String(record.to) };
    case 'imported':
      return {
        file: record.file.name,
        requests: record.file.sheets.reduce((sum, sheet) => sum + sheet.requests, 0),
      };
    case 'shared-out': {
      const { packets } = record;
      return {
        after: packets.map(({ person }) => person).join(', '),
        file: packets.map(({ file }) => file).join(', '),
        requests: packets.reduce((sum, { ids }) => sum + countOf(ids), 0),
      };
    }
    case 'packet-taken-back':
      return { before: record.person };
    case 'packet-opened': {
      const { packet, file } = record;
      return { before: packet.by, file: file.name, requests: countOf(packet.keys) };
    }
    case 'packet-returned':
      return { after: record.person, file: record.file, requests: record.decided };
    case 'packet-merged':
      return {
        before: record.from,
        file: record.file,
        requests: countOf(record.answered),
        ...(record.kept.length > 0 ? { reason: keptWords(record) } : {}),
      };
    case 'batch-moved':
      return { before: record.number, after: record.to, reason: record.note };
    case 'batch-voided':
      return { before: record.number, reason: record.reason };
    case 'batch-written':
      return { before: record.number, file: record.files.map(({ name }) => name).join(', ') };
    case 'batch-answered':
    case 'corrections-taken':
      return { file: record.file };
    case 'views-set':
      return { after: record.views.map(({ name }) => name).join(', ') };
    case 'numbering-set':
      return { after: record.pattern };
    case 'rules-set':
      return {
        reason: choiceChanges(record.before, record.after).map(changeLine).join('; '),
      };
    case 'lists-replaced':
      return { before: record.before, after: record.version, file: record.file };
    case 'lists-restored':
      return { before: record.before, after: record.version };
    case 'retention-set':
      return {
        before: monthsWord(record.before),
        after: monthsWord(record.months),
        reason: record.reason,
      };
    case 'two-people-set': {
      const { before, after, reason, waiting } = record;
      return { before, after, reason, requests: waiting };
    }
    case 'erased':
      return {
        before: record.batches.map(({ number }) => number).join(', '),
        after: 'values-erased',
        requests: countOf(record.ids),
        reason: [monthsWord(record.months), record.reason].filter(Boolean).join(': '),
      };
    default:
      return {};
  }
}

/** "12 months", "never": the window puts it into the reader's language. */
const monthsWord = (months: number | null): string =>
  months === null ? 'never' : `${String(months)} months`;

const countOf = (ids: IdRanges): number => ids.reduce((sum, [from, to]) => sum + to - from + 1, 0);

/** Where ours was kept, what the other desk had decided: "12: reject; 15: approve". */
function keptWords({ kept }: Extract<DeskRecord, { type: 'packet-merged' }>): string {
  return kept.map(({ request, decision }) => `${String(request)}: ${wordOf(decision)}`).join('; ');
}
