import type { Problem } from '#custody';
import { DeniedError, denied } from '../../http/denial.js';
import { PAPERS, type Paper } from './paper.js';

/** Reads the paper that an address asks for, A4 where it asks for none; 400 where there is no such paper. */
export function namedPaper(asked: unknown): Paper {
  const paper = asked === undefined ? 'a4' : PAPERS.find((each) => each === asked);
  if (paper) return paper;
  const problems: Problem[] = [{ path: 'paper', message: `must be one of ${PAPERS.join(', ')}` }];
  throw new DeniedError(denied('malformed', { details: { problems } }));
}
