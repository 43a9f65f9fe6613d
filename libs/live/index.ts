export { apply, type Board, type Update } from './apply.js';
export { browserClock, type Clock, type Moment } from './clock.js';
export { openLink } from './link.js';
export type { Link, LinkOptions, LinkRefusal, LinkView, VeilFacts } from './link-view.js';
export type { Line, LineListener, OpenLine } from './line.js';
export { browserPage, type Page } from './page.js';
export type { StopSender, StopState } from './stop-sender.js';
