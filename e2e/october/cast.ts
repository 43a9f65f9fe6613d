import { REVOLVER } from '../cast.js';
import { setClock } from '../server.js';
import type { Crowd } from '../set/deed.js';
import { Film, type Stage } from '../set/film.js';
import type { Player } from '../set/player.js';
import type { Row } from '../set/story.js';
import type { Village } from '../set/village.js';

/** Everybody and everything of "Salt Fork", a film that was never made. */
export interface Cast {
  film: Film;
  board: Village;
  /** The armorer. */
  calder: Player;
  /** The assistant armorer. */
  ferro: Player;
  /** The 1st AD. */
  whitby: Player;
  producer: Player;
  /** Two actors. */
  dunmore: Player;
  pryce: Player;
  /** Costumes. */
  oduya: Player;
  /** Director and cinematographer. */
  ransome: Player;
  ilves: Player;
  /** All of them, for a meeting. */
  all: Crowd;
}

/** One row of the table, and what is tried. */
export interface Chapter extends Row {
  date: string;
  play: (cast: Cast) => Promise<void>;
}

/** Sets the production up, some days before anybody shoots. */
export async function castOctober(stage: Stage): Promise<Cast> {
  await setClock(stage.server, '2026-10-05T08:00:00-06:00');
  const facts = { armorer: 'N. Calder', producer: { name: 'V. Nakano' }, preset: 'new-mexico' } as const;
  const film = await Film.begin(stage, 'Salt Fork', facts);
  const cast = {
    calder: film.armorer,
    producer: await film.listed('V. Nakano', 'producer'),
    whitby: await film.joins('S. Whitby', '1st AD', 'first-ad'),
    ferro: await film.joins('L. Ferro', 'assistant armorer', 'assistant-armorer'),
    dunmore: await film.joins('C. Dunmore', 'actor', 'actor'),
    pryce: await film.joins('E. Pryce', 'actor', 'actor'),
    oduya: await film.joins('K. Oduya', 'costumes', 'crew'),
    ransome: await film.joins('O. Ransome', 'director', 'crew'),
    ilves: await film.joins('M. Ilves', 'cinematographer', 'crew'),
  };
  const revolver = { ...REVOLVER, kind: 'real', name: 'Single-action .45' } as const;
  for (const number of ['07', '08', '09', '12']) await film.registers({ ...revolver, number });
  await film.registers({ ...revolver, number: 'R7', name: 'Rubber .45', kind: 'rubber', chambers: 0 });
  return { film, board: film.village, ...cast, all: { words: 'everybody', people: Object.values(cast) } };
}
