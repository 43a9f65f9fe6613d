import type { Preset } from '#ui/entrance';

/** A preset as the form offers it: its place, and in a line what it goes by. */
export const PRESET_LINES: Record<Preset, { name: string; line: string }> = {
  california: {
    name: 'California',
    line: 'Labor Code 9150 to 9161: an armorer puts each weapon into a performer’s hands and collects it.',
  },
  ontario: {
    name: 'Ontario',
    line: 'Guideline 39: use the least dangerous thing that works.',
  },
  'united-kingdom': {
    name: 'United Kingdom',
    line: 'Starts from British practice: the armorer keeps custody, and rehearsals use the least dangerous thing.',
  },
  'new-mexico': {
    name: 'New Mexico',
    line: 'Starts from the industry’s Safety Bulletin #1 on firearms and blanks.',
  },
};
