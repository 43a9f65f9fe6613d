import type { ImportAnswer } from '#wire';
import { isShape } from './shape.js';

/** Whether an answer is one to an import. In a file of its own, so that no board carries it. */
export const isImportAnswer = (body: unknown): body is ImportAnswer =>
  isShape(body) && (body['ok'] === true ? typeof body['count'] === 'number' : Array.isArray(body['refusals']));
