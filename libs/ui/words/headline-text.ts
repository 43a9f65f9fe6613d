import type { State } from '#custody';
import { headline } from './production.js';

/** The headline as one line of text, for a title or a reader of the screen. */
export const headlineText = (state: Pick<State, 'weapons'>): string =>
  headline(state)
    .map((part) => [part.lead, part.count, part.text].filter((word) => word !== undefined).join(' '))
    .join(', ');
