import { existsSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const pages = ['start', 'board', 'armorer', 'handheld', 'concern'].map((screen) =>
  path.join(root, 'apps', screen, 'index.html'),
);

const OTHER_TRANSPORTS = /engine\.io-client\/build\/esm\/transports\/(polling-xhr(\.node)?|webtransport)\.js$/;

/** The contract's socket is WebSocket only: what else Engine.IO could speak would be 2 kB on each screen for nothing. */
const webSocketOnly: Plugin = {
  name: 'web-socket-only',
  enforce: 'pre',
  load: (id) => (OTHER_TRANSPORTS.test(id) ? 'export class XHR {}\nexport class WT {}\n' : null),
};

export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  plugins: [webSocketOnly, react()],
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
