/**
 * The name check of the portal's bulk update (igot-portal facts, section 3): letters A-Z, single
 * spaces or apostrophes between them.
 */
export const isPortalName = (name: string): boolean => /^[a-zA-Z]+(?:['\s][a-zA-Z]+)*$/.test(name);
