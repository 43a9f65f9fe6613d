import type { Problem } from '#custody';
import { DeniedError, denied } from '../../http/denial.js';

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** What pdfkit calls each. */
export const SIZES = { a4: 'A4', letter: 'LETTER' } as const;

/** Reads the paper that an address asks for, A4 where it asks for none; 400 where there is no such paper. */
export function namedPaper(asked: unknown): Paper {
  const paper = asked === undefined ? 'a4' : PAPERS.find((each) => each === asked);
  if (paper) return paper;
  const problems: Problem[] = [{ path: 'paper', message: `must be one of ${PAPERS.join(', ')}` }];
  throw new DeniedError(denied('malformed', { details: { problems } }));
}
