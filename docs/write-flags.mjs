// Writes docs/guide/LANGUAGE/flags.md from the rules. Run by `npm run docs:flags`; a test compares them.
import { writeFile } from 'node:fs/promises';
import { createServer } from 'vite';

const server = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, watch: null },
});
try {
  const { flagsDocument } = await server.ssrLoadModule('/shared/rules/flags-document.ts');
  for (const language of ['en', 'hi'])
    await writeFile(
      new URL(`guide/${language}/flags.md`, import.meta.url),
      flagsDocument(language),
    );
} finally {
  await server.close();
}
