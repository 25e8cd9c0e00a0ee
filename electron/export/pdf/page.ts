/** Text for HTML: nothing a file holds becomes markup. */
export const html = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${String(char.charCodeAt(0))};`);

/** A whole page for the printer: `body` is markup, `title` text. */
export const page = (title: string, body: string, style: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${html(title)}</title><style>${style}</style></head><body>${body}</body></html>`;
