export type { Board } from './apply.js';
export type { Clock, Moment } from './clock.js';
export { openLink } from './link.js';
export type { Link, LinkOptions, LinkRefusal, LinkView, VeilFacts } from './link-view.js';
export { openSocketLine, type Line, type LineListener, type OpenLine } from './line.js';
export type { Page } from './page.js';
export { seenHeads, witnessText, type SeenHead } from './seen-heads.js';
export type { StopSender, StopState } from './stop-sender.js';
