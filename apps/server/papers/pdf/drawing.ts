import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** What draws a PDF; read when the first paper is wanted, since no start is to wait for it. */
export function pdfkit(): typeof import('pdfkit') {
  return require('pdfkit');
}

/** What reads a font, likewise. */
export function fontkit(): typeof import('fontkit') {
  return require('fontkit');
}
