export { concernsOfDay, type ConcernOfDay } from './concerns.js';
export { correctionsOfDay, notesByEntry, type Correction } from './corrections.js';
export { DayBook } from './day-book.js';
export { daysOf, type ShootingDay } from './days.js';
export { incidentsOfDay, stopsOfDay, type IncidentOfDay, type StopOfDay } from './incidents.js';
export { type LotLine, type LotTouch } from './lots/touch.js';
export { type Named, type Recorded } from './named.js';
export { numberOf, partFrom, partOf, type DayPart } from './part.js';
export { type PathStep, type StepKind } from './paths/steps.js';
export { weaponPaths, type WeaponPath } from './paths/weapon-paths.js';
export { meetingsOfDay, peopleOfDay, type MeetingOfDay, type PersonOfDay } from './people.js';
export { dayPicture } from './picture/drawing.js';
export { hoursIn, type Hour, type Span } from './picture/hours.js';
export {
  ALARMING,
  asksForSomebody,
  BAND_WORDS,
  bandLook,
  lookOf,
  MARK_SHAPES,
  MARK_WORDS,
  type BandLook,
  type Look,
  type MarkShape,
} from './picture/look.js';
export {
  MARK_KINDS,
  type Band,
  type Bar,
  type DayPicture,
  type Mark,
  type MarkKind,
  type Stretch,
} from './picture/picture.js';
export { roundsByLot, roundsOutside, shortAnswers, type LotMoves, type LotOfDay, type ShortAnswer } from './rounds.js';
export { peopleOfEntry } from './words/entry-people.js';
export { dayOfYear } from './words/dates.js';
export { weaponOfEntry } from './words/entry-weapon.js';
export { entryWords, type EntryWords } from './words/entry-words.js';
export {
  ATTENTION_WORDS,
  CHARGE_MARKS,
  counted,
  INCIDENT_WORDS,
  listed,
  LOAD_KIND_WORDS,
  nameAndRole,
  nameOf,
  ROLE_WORDS,
  SIGN_WORDS,
  STATUS_WORDS,
  WEAPON_KIND_WORDS,
} from './words/labels.js';
export { loadInWords, lotLabel } from './words/load-words.js';
export { PROVED_WORDS, seenWords, type Known } from './words/seen-words.js';
export { age, clockTime, duration, sinceWords, timeOfDay } from './words/times.js';
export { withheldWords } from './words/withheld-words.js';
