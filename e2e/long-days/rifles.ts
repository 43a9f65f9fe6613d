import { attention, type Attention } from '#custody';
import { setClock, type RunningServer } from '../server.js';
import type { Crowd } from '../set/deed.js';
import { train } from '../set/deeds/day.js';
import { Film } from '../set/film.js';
import type { Player } from '../set/player.js';
import type { Village } from '../set/village.js';
import { stageOf } from './stage.js';

const TYPE = 'lever-action rifle';
const DATE = '2026-10-22';
const MINUTE_MS = 60_000;

export interface Rifles {
  film: Film;
  board: Village;
  calder: Player;
  whitby: Player;
  /** Each with the background actor who carries it. */
  rifles: { number: string; actor: Player }[];
  everybody: Crowd;
}

/** A morning on which so many rifles are to go out, each to somebody who was trained. */
export async function castRifles(server: RunningServer, count: number): Promise<Rifles> {
  await setClock(server, `${DATE}T06:00:00-06:00`);
  const facts = { armorer: 'N. Calder', producer: { name: 'V. Nakano' }, preset: 'california' } as const;
  const film = await Film.begin(stageOf(server), 'Salt Fork, the battle', facts);
  film.day(DATE);
  const calder = film.armorer;
  const whitby = await film.joins('S. Whitby', '1st AD', 'first-ad');
  const rifles: Rifles['rifles'] = [];
  for (let index = 1; index <= count; index++) {
    const number = String(index);
    const rifle = {
      name: 'Winchester 1873',
      kind: 'blank-firing',
      weaponType: TYPE,
      chambers: 1,
      magazine: 12,
    } as const;
    await film.registers({ number, calibre: '.44', ...rifle });
    rifles.push({ number, actor: await film.joins(`Background ${index}`, 'background', 'actor') });
  }
  const actors = { words: 'forty of the background', people: rifles.map(({ actor }) => actor) };
  await calder.does(train(actors, TYPE, '2026-12-31'));
  const everybody = { words: 'everybody', people: [calder, whitby, ...actors.people] };
  return { film, board: film.village, calder, whitby, rifles, everybody };
}

/** What the boards would say in each minute from one time to another, if nobody did anything: the break's band left out. */
export async function alarmsOver(film: Film, from: string, to: string): Promise<Attention[]> {
  const { reader } = film.village;
  await reader.until(film.cursor, () => true, 'the boards never came that far');
  const end = Date.parse(`${DATE}T${to}:00-06:00`);
  const found: Attention[] = [];
  for (let at = Date.parse(`${DATE}T${from}:00-06:00`); at <= end; at += MINUTE_MS) {
    const lines = attention(reader.state, new Date(at).toISOString());
    found.push(...lines.filter(({ kind }) => kind !== 'not-locked-in-break'));
  }
  return found;
}
