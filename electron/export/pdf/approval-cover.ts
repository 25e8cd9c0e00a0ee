import type { Batch } from '../../../shared/domain/batch';
import { indianNumber } from '../../../shared/domain/language';
import { indianTime } from '../sheets/texts';
import { html } from './page';
import { SECTIONS } from './sections';

/** First page of the signed sheet: which batch it is, what it holds, who signs. */
export function approvalCover(batch: Batch): string {
  const facts: readonly (readonly [string, string])[] = [
    ['MDO', batch.mdo],
    ['Batch / बैच', batch.number],
    ['Sealed / मुहरबंद', `${indianTime(batch.createdAt)} IST, ${batch.createdBy}`],
    ['Rule set, reference lists', `${batch.ruleSetVersion}, ${batch.referenceVersion}`],
    [
      'Seal (audit head)',
      `${batch.auditHead || 'none'}, ${indianNumber(batch.auditCount)} records`,
    ],
    [
      'Kept out of the portal’s file / पोर्टल फ़ाइल से बाहर',
      batch.leftOut === 0 ? '0' : `${indianNumber(batch.leftOut)}, listed in left-out.csv`,
    ],
    [
      'Unconfirmed requests in the portal’s file',
      batch.includeUnconfirmed ? 'Included with the admin’s consent' : 'Not included',
    ],
  ];
  const total = SECTIONS.reduce((sum, { count }) => sum + batch.counts[count], 0);
  const counts = [
    ...SECTIONS.map(({ title, count }) => [title, batch.counts[count]] as const),
    ['All requests of the batch / कुल', total] as const,
  ].map(
    ([title, count]) => `<tr><th>${title}</th><td class="number">${indianNumber(count)}</td></tr>`,
  );
  return (
    '<section class="cover"><h1>Approval sheet / अनुमोदन पत्रक</h1>' +
    '<p>iGOT Karmayogi profile requests, Department of Posts</p>' +
    `<table class="facts">${facts.map(([name, value]) => `<tr><th>${name}</th><td>${html(value)}</td></tr>`).join('')}</table>` +
    `<table class="facts">${counts.join('')}</table>` +
    '<div class="sign"><div>Prepared by / तैयारकर्ता</div><div>Approved by / अनुमोदक</div><div>Date and seal / तारीख और मुहर</div></div></section>'
  );
}
