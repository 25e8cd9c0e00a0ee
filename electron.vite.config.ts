import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Electron 25.1.1 (Node 18, Chromium 114) is the oldest runtime the program must start on, see
 * electron/runtime/. Main and preload are CommonJS because a sandboxed preload cannot be a module.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node18',
      outDir: 'out/main',
      externalizeDeps: { exclude: ['valibot', 'fastest-levenshtein', 'fflate', '@cantoo/pdf-lib'] },
      rollupOptions: {
        input: {
          main: at('electron/main.ts'),
          cli: at('electron/cli.ts'),
          'store-process': at('electron/store/process.ts'),
          'parser-process': at('electron/workbook/process.ts'),
          'export-process': at('electron/export/process.ts'),
        },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: 'chunks/[name]-[hash].cjs',
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node18',
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome114',
      outDir: at('out/renderer'),
      emptyOutDir: true,
      // Places are fetched ahead by places.tsx; from the program's own folder nothing is won by links.
      modulePreload: false,
      // Half to be read and compiled before the window shows anything.
      minify: true,
      rollupOptions: { input: { index: at('renderer/index.html') } },
    },
  },
});
