import type { Preset, State } from '#custody';
import type { PaperSize } from '#ui/entrance';

const PAPERS: Record<Preset, PaperSize> = {
  california: 'letter',
  'new-mexico': 'letter',
  ontario: 'letter',
  'united-kingdom': 'a4',
};

/** The paper that lies in the printer there. */
export const paperOf = ({ production }: Pick<State, 'production'>): PaperSize => PAPERS[production.preset];
