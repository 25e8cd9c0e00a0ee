import type { Fields } from './field';
import type { ReviewRequest } from './request';

/**
 * True when an approved verification is not surely what the employee asked for: it came from an
 * office's sheet, or the admin corrected it. The portal's bulk file would then reject the
 * employee's request and write our value, so it carries such a request only with consent.
 */
export function needsConsent(request: Pick<ReviewRequest, 'layout'>, corrected: Fields): boolean {
  return !request.layout.startsWith('portal-') || Object.keys(corrected).length > 0;
}
