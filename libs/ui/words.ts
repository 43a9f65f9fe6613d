/** The words that all screens share, as pure functions: the same weapon is told the same way on each. */
export {
  age,
  ATTENTION_WORDS,
  CHARGE_MARKS,
  clockTime,
  counted,
  duration,
  INCIDENT_WORDS,
  listed,
  LOAD_KIND_WORDS,
  nameAndRole,
  nameOf,
  ROLE_WORDS,
  SIGN_WORDS,
  sinceWords,
  STATUS_WORDS,
  timeOfDay,
  WEAPON_KIND_WORDS,
} from '#record';
export { attentionWords, isQuiet, type AttentionWords } from './words/attention.js';
export { otherHalf } from './words/halves.js';
export { headlineText } from './words/headline-text.js';
export { INCIDENT_PHRASES, incidentDoes } from './words/incidents.js';
export { permitSoon, trainingSoon } from './words/lapsing.js';
export { looserWords, type LooserWords } from './words/looser.js';
export { concernsWords, voicesOf, type ConcernsWords } from './words/concerns.js';
export {
  frozenWaitsFor,
  frozenWords,
  holderWords,
  lapseWords,
  loadInFull,
  loadWords,
  shortWords,
  warningWords,
  type LoadTone,
  type LoadWords,
} from './words/weapon.js';
export {
  barredWords,
  byNumber,
  dayWords,
  headline,
  meetingWords,
  nearestFirst,
  nothingOut,
  outsideWords,
  stillOut,
  stopCalledBy,
  type HeadlinePart,
} from './words/production.js';
export { likelyHolders, SIGHT_WHYS } from './words/sight.js';
export { answeredToday, standingViews, type AnsweredView, type StandingView, type VoiceView } from './concern.view.js';
export { tileOf, toldWords, type TileEdge, type TileView } from './tile.view.js';
