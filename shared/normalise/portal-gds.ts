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
  if (!mayMeanGds(reference, portalGdsWords, layout, group, raw.group ?? '')) return group;
  const found = reference.resolveDesignation(fields.designation ?? '');
  const isGds =
    (found.kind === 'listed' || found.kind === 'equivalent') && found.designation.groups === 'GDS';
  return isGds ? 'GDS' : group;
}

/** Whether the group, as the cell has it, is read as GDS for a designation whose only group is GDS. */
export function mayMeanGds(
  reference: Reference,
  portalGdsWords: readonly string[],
  layout: Layout,
  group: string,
  raw: string,
): boolean {
  if (group === '' || group === 'GDS' || !layout.startsWith('portal-')) return false;
  const written = word(raw);
  if (!portalGdsWords.some((gds) => word(gds) === written)) return false;
  return (reference.resolveGroup(raw) ?? raw) === group;
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
