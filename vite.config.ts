import { existsSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const pages = ['start', 'board', 'armorer', 'handheld', 'concern'].map((screen) =>
  path.join(root, 'apps', screen, 'index.html'),
);

const OTHER_TRANSPORTS = /engine\.io-client\/build\/esm\/transports\/(polling-xhr(\.node)?|webtransport)\.js$/;
const BINARY_PARTS = /(socket\.io-parser\/build\/esm\/(is-binary|binary)|contrib\/base64-arraybuffer)\.js$/;

const NO_BINARY = `export const isBinary = () => false;
export const hasBinary = () => false;
export const deconstructPacket = (packet) => ({ packet, buffers: [] });
export const reconstructPacket = (packet) => packet;
export const decode = () => null;
`;

/**
 * The contract's socket is WebSocket only and says everything in text: what else Socket.IO could speak would be 3 kB on each
 * screen for nothing.
 */
const textByWebSocketOnly: Plugin = {
  name: 'text-by-web-socket-only',
  enforce: 'pre',
  load(id) {
    if (OTHER_TRANSPORTS.test(id)) return 'export class XHR {}\nexport class WT {}\n';
    return BINARY_PARTS.test(id) ? NO_BINARY : null;
  },
};

export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  plugins: [textByWebSocketOnly, react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    manifest: true,
    reportCompressedSize: false,
    // The pages' policy is `script-src 'self'`: nothing inline, neither scripts nor fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: pages.filter((page) => existsSync(page)),
      // One small file instead of two: the board's script is counted to the byte.
      output: {
        codeSplitting: {
          groups: [{ name: 'attention', test: /libs\/custody\/(attention|armorer-load|looser|presets)/ }],
        },
      },
    },
  },
});
