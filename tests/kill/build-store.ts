import { build } from 'vite';

/** The store process alone, as `npm run build` makes it, into `folder`. `entry`: its source file. */
export async function buildStore(folder: string, entry: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node18',
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'store-process.cjs' } },
    },
    ssr: { noExternal: ['valibot', 'fastest-levenshtein'] },
  });
}
