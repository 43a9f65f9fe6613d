import type { Lot } from '#custody';
import { nameOf, numberOf, PROVED_WORDS, roundsByLot, shortAnswers, type DayPart, type ShortAnswer } from '#record';
import type { Section } from './day-sections.js';
import { timeIn } from './told-time.js';

/** "half blank", "dummy": what a lot is of. */
const kindOf = ({ kind, charge }: Lot): string => (charge === undefined ? kind : `${charge} ${kind}`);

/** RD4, CH5: who proved and counted a lot when, and by which sign; and whether it is withheld all the same. */
function proofOf(part: DayPart, { proved, knownSource }: Lot, isWithheld: boolean): string {
  if (!proved) return knownSource ? '' : 'not proved: withheld';
  const { by, at } = proved;
  const told = `${proved.proved} ${PROVED_WORDS[proved.sign]}, ${proved.counted} counted, ${timeIn(part, at)}, ${nameOf(part.after, by)}`;
  return isWithheld ? `${told}: withheld` : told;
}

/** RD3, RD6: whose rounds were short. */
function whose(part: DayPart, { weaponId, lotId, personId }: ShortAnswer): string {
  if (weaponId !== undefined) return numberOf(part.known, weaponId);
  return lotId === undefined ? nameOf(part.after, personId) : (part.after.lots[lotId]?.label ?? '');
}

const LOT = ['lot', 'kind', 'calibre', 'supplier', 'rounds', 'proved', 'loaded', 'given out', 'fired', 'back', 'short'];

/** RD2 to RD6: each lot with its proof and what the day did to it, and who answered in writing for what was short. */
export function roundSections(part: DayPart): Section[] {
  const lots = roundsByLot(part).map(({ lot, inGuns, outside, remaining, isWithheld, ofDay }) => [
    lot.label,
    kindOf(lot),
    lot.calibre,
    lot.supplier,
    lot.rounds,
    proofOf(part, lot, isWithheld),
    ofDay.loaded,
    ofDay.issued,
    ofDay.fired,
    ofDay.back,
    ofDay.short,
    inGuns,
    outside.map(({ person, rounds }) => `${person.name}: ${rounds}`).join('; '),
    remaining,
  ]);
  const answers = shortAnswers(part).map((answer) => [
    timeIn(part, answer.at),
    answer.cursor,
    whose(part, answer),
    answer.answer,
    answer.by?.name ?? '',
  ]);
  return [
    { kind: 'lot', columns: [...LOT, 'in guns', 'outside', 'left'], rows: lots },
    { kind: 'short answered', columns: ['time', 'entry', 'of', 'answer', 'by'], rows: answers },
  ];
}
