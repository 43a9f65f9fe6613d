import {
  eachNoIsKept,
  nearMissesAreReported,
  nothingIsLost,
  reportIsOnPaper,
  retold,
  savedBy,
} from '../../set/evidence.js';
import type { Chapter } from '../cast.js';

export const evidence: Chapter = {
  title: 'The evidence: what is left of it',
  when: 'the evidence',
  happened: 'nobody on that set could see who had which gun, what was in it, who had checked it, and when',
  rules: ['DY6'],
  date: '2026-10-22',

  async play({ film, calder, producer }) {
    await film.at('09:00');
    const log = await savedBy(film, producer);
    film.verdict('npm run verify', await log.verified());
    film.tells('Each thing on this page that was let through is in it, in order, with who did it and when');
    nothingIsLost(log, film);
    await eachNoIsKept(film, calder, '2026-10-21');
    await nearMissesAreReported(film, calder, '2026-10-21');
    await reportIsOnPaper(film, calder, '2026-10-21');
    film.tells('Somebody would rather that S. Whitby had counted six, and changes that one figure in the file');
    const changed = retold(log, (entry) => entry.type === 'check' && !entry.data.agreed, '"rounds":3', '"rounds":6');
    film.verdict('npm run verify', await log.verified(changed));
  },
};
