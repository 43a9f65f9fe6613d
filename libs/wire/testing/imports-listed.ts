import {
  IMPORTED_TYPES,
  MOST_IMPORTED,
  type ImportAnswer,
  type ImportRefusal,
  type ImportRequest,
} from '../imports.js';
import type { Listed } from './listed.js';

const request: Listed<ImportRequest> = { id: '!', commands: '!' };
const taken: Listed<Extract<ImportAnswer, { ok: true }>> = { ok: '!', firstCursor: '!', cursor: '!', count: '!' };
const notTaken: Listed<Extract<ImportAnswer, { ok: false }>> = { ok: '!', refusals: '!' };
const rows: { [S in ImportRefusal['status']]: Listed<Extract<ImportRefusal, { status: S }>> } = {
  refused: { row: '!', status: '!', rule: '!', reason: '!', message: '!' },
  malformed: { row: '!', status: '!', problems: '!' },
  forbidden: { row: '!', status: '!', message: '!' },
};

/** What an import says and is answered. */
export const IMPORTS = { request, taken, notTaken, rows, types: IMPORTED_TYPES, most: MOST_IMPORTED };
