import { indianNumber, type Language } from '../../../shared/domain/language';
import type { AgeBucket, ProgressReport } from '../../../shared/domain/progress';
import { ruleOf } from '../../../shared/rules/registry';
import { indianDate } from '../sheets/texts';
import { html, page } from './page';

type ParentNumbers = Readonly<
  Record<'received' | 'moved' | 'approved' | 'sentBack' | 'pending' | 'still', string>
>;

const WORDS = {
  en: {
    title: 'Progress of iGOT profile requests',
    asOf: 'As of',
    received: 'Received',
    decided: 'Decided',
    pending: 'Pending',
    approve: 'Approved',
    return: 'Returned',
    forward: 'Forwarded',
    reject: 'Rejected',
    sum: 'received = decided + pending',
    confirmed: 'confirmed by the portal, of approved requests sent out in batches',
    byOffice: 'By office',
    office: 'Office',
    noOffice: 'no office named',
    otherOffices: 'other offices',
    total: 'Total',
    byAge: 'Pending by age, in days',
    unknown: 'no date',
    faults: 'Commonest faults (requests)',
    parent: 'Under “Department of Posts”, which must be empty by',
    parentLine: (n: ParentNumbers) =>
      `${n.received} requests of people there = ${n.moved} moved, confirmed by the portal + ${n.approved} approved, not confirmed yet + ${n.sentBack} returned, forwarded or rejected + ${n.pending} pending. Still there: ${n.still}.`,
  },
  hi: {
    title: 'iGOT प्रोफ़ाइल अनुरोधों की प्रगति',
    asOf: 'तारीख',
    received: 'प्राप्त',
    decided: 'निर्णीत',
    pending: 'लंबित',
    approve: 'अनुमोदित',
    return: 'लौटाए गए',
    forward: 'अग्रेषित',
    reject: 'अस्वीकृत',
    sum: 'प्राप्त = निर्णीत + लंबित',
    confirmed: 'पोर्टल द्वारा पुष्ट, बैचों में भेजे गए अनुमोदित अनुरोधों में से',
    byOffice: 'कार्यालयवार',
    office: 'कार्यालय',
    noOffice: 'कार्यालय नहीं लिखा',
    otherOffices: 'अन्य कार्यालय',
    total: 'योग',
    byAge: 'लंबित, दिनों के अनुसार',
    unknown: 'तारीख नहीं',
    faults: 'सबसे सामान्य कमियाँ (अनुरोध)',
    parent: '“Department of Posts” के अधीन, जिसे इस तारीख तक खाली होना है:',
    parentLine: (n: ParentNumbers) =>
      `वहाँ के लोगों के ${n.received} अनुरोध = ${n.moved} स्थानांतरित, पोर्टल से पुष्ट + ${n.approved} अनुमोदित, अभी पुष्ट नहीं + ${n.sentBack} लौटाए, अग्रेषित या अस्वीकृत + ${n.pending} लंबित। अब भी वहाँ: ${n.still}।`,
  },
} as const;

const STYLE = `
@page { size: A4 portrait; margin: 12mm 12mm 14mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #111; font: 9pt/1.4 "Segoe UI", "Noto Sans", "Nirmala UI", "Noto Sans Devanagari", sans-serif; }
h1 { margin: 0; font-size: 15pt; } h2 { margin: 4mm 0 1.5mm; font-size: 10.5pt; } p { margin: 0 0 1mm; }
table { width: 100%; border-collapse: collapse; }
th, td { border-bottom: 0.4pt solid #aaa; padding: 0.8mm 1.5mm; text-align: left; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.tiles { display: flex; gap: 3mm; margin: 3mm 0 1mm; }
.tiles div { flex: 1; border: 0.5pt solid #888; padding: 1.5mm 2mm; }
.tiles b { display: block; font-size: 14pt; }
.two { display: flex; gap: 8mm; } .two > section { flex: 1; }
svg { display: block; width: 100%; }
`;

/** The progress page on one sheet of A4. */
export function progressHtml(report: ProgressReport, language: Language): string {
  const w = WORDS[language];
  const n = indianNumber;
  const tile = (label: string, count: number): string => `<div><b>${n(count)}</b>${label}</div>`;
  const row = (name: string, o: { received: number; returned: number; pending: number }): string =>
    `<tr><td>${html(name)}</td>${[o.received, o.received - o.pending, o.returned, o.pending].map((x) => `<td class="number">${n(x)}</td>`).join('')}</tr>`;
  const { decisions, otherOffices } = report;
  const all = {
    received: report.received,
    returned: decisions.return,
    pending: report.pending,
  };
  const ages = report.ages.filter(({ bucket, count }) => bucket !== 'unknown' || count > 0);
  const stop = language === 'hi' ? '।' : '.';
  const body =
    `<h1>${w.title}</h1><p>${html(report.mdo)} · ${w.asOf} ${indianDate(report.asOf)}</p>` +
    `<div class="tiles">${tile(w.received, report.received)}${tile(w.decided, report.decided)}${tile(w.pending, report.pending)}</div>` +
    `<div class="tiles">${(['approve', 'return', 'forward', 'reject'] as const).map((kind) => tile(w[kind], decisions[kind])).join('')}</div>` +
    `<p>${w.sum}${stop} ${n(report.confirmed)} / ${n(report.sentOut)} ${w.confirmed}${stop}</p>` +
    `<h2>${w.parent} ${indianDate(report.deadline)}</h2>${parent(report, language)}` +
    `<h2>${w.byOffice}</h2><table><thead><tr><th>${w.office}</th>${[w.received, w.decided, w.return, w.pending].map((text) => `<th class="number">${text}</th>`).join('')}</tr></thead><tbody>` +
    report.offices.map((office) => row(office.office || w.noOffice, office)).join('') +
    (otherOffices.offices > 0
      ? row(`${w.otherOffices} (${n(otherOffices.offices)})`, otherOffices)
      : '') +
    `</tbody><tfoot>${row(w.total, all)}</tfoot></table>` +
    `<div class="two"><section><h2>${w.byAge}</h2>${bars(ages.map(({ bucket, count }) => [ageLabel(bucket, w.unknown), count]))}</section>` +
    `<section><h2>${w.faults}</h2>${bars(report.faults.map(({ rule, requests }) => [ruleOf(rule).title[language], requests]))}</section></div>`;
  return page(w.title, body, STYLE);
}

function parent({ underParent: p }: ProgressReport, language: Language): string {
  const w = WORDS[language];
  const n = indianNumber;
  const line = w.parentLine({
    received: n(p.received),
    moved: n(p.moved),
    approved: n(p.approved),
    sentBack: n(p.sentBack),
    pending: n(p.pending),
    still: n(p.received - p.moved),
  });
  const offices = p.offices.map(({ office, requests }) => `${office || w.noOffice} ${n(requests)}`);
  const { offices: others, requests } = p.otherOffices;
  if (others > 0) offices.push(`${w.otherOffices} (${n(others)}) ${n(requests)}`);
  return `<p>${line}</p>${offices.length > 0 ? `<p>${html(offices.join(' · '))}</p>` : ''}`;
}

const ageLabel = (bucket: AgeBucket, unknown: string): string =>
  bucket === 'unknown' ? unknown : bucket.replace('-', '–');

/** Horizontal bars, each with its name and number. */
function bars(items: readonly (readonly [string, number])[]): string {
  const most = Math.max(1, ...items.map(([, count]) => count));
  const lines = items.map(([name, count], i) => {
    const y = i * 26;
    const width = (count / most) * 250;
    return `<text x="0" y="${y + 10}" font-size="10">${html(name)}</text><rect x="0" y="${y + 13}" width="${width.toFixed(1)}" height="8" fill="#27548a"/><text x="${(width + 4).toFixed(1)}" y="${y + 21}" font-size="10">${indianNumber(count)}</text>`;
  });
  return `<svg viewBox="0 0 300 ${Math.max(1, items.length) * 26}">${lines.join('')}</svg>`;
}
