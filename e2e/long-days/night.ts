import { REVOLVER } from '../cast.js';
import { setClock, type RunningServer } from '../server.js';
import { crowd } from '../set/deed.js';
import { train } from '../set/deeds/day.js';
import { Film } from '../set/film.js';
import type { Player } from '../set/player.js';
import type { Village } from '../set/village.js';
import { stageOf } from './stage.js';

export interface Night {
  film: Film;
  board: Village;
  calder: Player;
  whitby: Player;
  /** Trained through 31 October. */
  dunmore: Player;
  /** Trained for longer. */
  pryce: Player;
}

/** The evening of 31 October in Denver: at two that night it is one again. */
export async function castNight(server: RunningServer): Promise<Night> {
  await setClock(server, '2026-10-31T17:00:00-06:00');
  const facts = { armorer: 'N. Calder', producer: { name: 'V. Nakano' }, preset: 'california' } as const;
  const film = await Film.begin(stageOf(server), 'Salt Fork, by night', facts);
  film.day('2026-10-31');
  const cast = {
    calder: film.armorer,
    whitby: await film.joins('S. Whitby', '1st AD', 'first-ad'),
    dunmore: await film.joins('C. Dunmore', 'actor', 'actor'),
    pryce: await film.joins('E. Pryce', 'actor', 'actor'),
  };
  for (const number of ['07', '08']) await film.registers({ ...REVOLVER, number });
  await cast.calder.does(train(crowd(cast.dunmore), REVOLVER.weaponType, '2026-10-31'));
  await cast.calder.does(train(crowd(cast.pryce), REVOLVER.weaponType, '2026-12-31'));
  return { film, board: film.village, ...cast };
}
