import type { Fields } from '../domain/field';
import type { Layout, ReviewRequest } from '../domain/request';
import type { Reference } from '../reference/reference';
import { cleanText } from './text';

const word = (text: string): string => cleanText(text).toLowerCase();

/**
 * The portal knows no group "GDS". In its own files, for a designation whose only group is GDS, the
 * words of the setting are read as GDS. Judged by the raw word, so what an admin typed stays.
 */
export function groupWithPortalGds(
  reference: Reference,
  portalGdsWords: readonly string[],
  layout: Layout,
  fields: Fields,
  raw: Fields,
): string {
  const group = fields.group ?? '';
  if (group === '' || group === 'GDS' || !layout.startsWith('portal-')) return group;
  const written = word(raw.group ?? '');
  if (!portalGdsWords.some((gds) => word(gds) === written)) return group;
  if ((reference.resolveGroup(raw.group ?? '') ?? raw.group) !== group) return group;
  const found = reference.resolveDesignation(fields.designation ?? '');
  const isGds =
    (found.kind === 'listed' || found.kind === 'equivalent') && found.designation.groups === 'GDS';
  return isGds ? 'GDS' : group;
}

/**
 * The request with its group as it is shown and printed. The rules read the group so by themselves;
 * this is for whoever shows or stores `fields`. Doing it twice changes nothing.
 */
export function withPortalGds(
  reference: Reference,
  portalGdsWords: readonly string[],
  request: ReviewRequest,
): ReviewRequest {
  const { layout, fields, raw } = request;
  const group = groupWithPortalGds(reference, portalGdsWords, layout, fields, raw);
  return group === (fields.group ?? '') ? request : { ...request, fields: { ...fields, group } };
}
