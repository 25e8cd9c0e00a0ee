// Writes docs/rules.md from the rules. Run by `npm run docs:rules`; a test compares the two.
import { writeFile } from 'node:fs/promises';
import { createServer } from 'vite';

const server = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, watch: null },
});
try {
  const { catalogueDocument } = await server.ssrLoadModule('/shared/rules/catalogue-document.ts');
  await writeFile(new URL('rules.md', import.meta.url), catalogueDocument());
} finally {
  await server.close();
}
