import { existsSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const root = import.meta.dirname;
const pages = ['start', 'board', 'armorer', 'handheld'].map((screen) => path.join(root, 'apps', screen, 'index.html'));

export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    manifest: true,
    reportCompressedSize: false,
    // The pages' policy is `script-src 'self'`: nothing inline, neither scripts nor fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: pages.filter((page) => existsSync(page)) },
  },
});
