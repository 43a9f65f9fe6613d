import type { Chapter } from '../cast.js';
import { fromPhone, isReadAtStation } from '../../set/phone.js';
import { answerConcern } from '../../set/deeds/stops.js';
import { check, dummies, handOver, inspect, takeBack } from '../../set/deeds/weapons.js';

const CONCERN = 'Show me 07. I sit right before it.';
const reason = 'The draw needs the weight of it.';

export const lineOfFire: Chapter = {
  title: 'Rehearsal: in the line of fire',
  when: 'rehearsal',
  happened: 'director and cinematographer stood in front of it, having seen nothing of the check',
  rules: ['CU7', 'ST6'],
  date: '2026-10-21',

  async play({ film, board, calder, whitby, dunmore }) {
    await film.at('14:35');
    film.tells('The draw is to be seen close, with the real one. O. Ransome and M. Ilves sit right before it');
    await calder.does(handOver('07', dunmore, { for: 'rehearsal', reason, isLineOfFireShown: false }));
    await board.saysOf('07', 'Line of fire not shown it', `Rehearsal: ${reason}`);
    await board.says('Line of fire not shown it: 07 with C. Dunmore');

    await fromPhone(film, CONCERN, '07');
    await board.says('1 concern · 07');
    await isReadAtStation(film, calder, CONCERN);
    await film.glass('october-line-of-fire.png', 'Line of fire not shown it');

    await film.at('14:38');
    film.tells('So it is taken back, opened before the eyes of all who sit there, and checked anew');
    await calder.does(takeBack('07'));
    await calder.does(inspect('07', dummies(6, 'D-2'), { unloaded: 6 }));
    await whitby.does(check('07', dummies(6)));
    await calder.does(handOver('07', dunmore, { for: 'rehearsal', reason }));
    await whitby.does(answerConcern('Opened before all who sit there, at 14:38.'));
    await board.saysNoMore('1 concern');
    await board.saysNoMore('Line of fire not shown it');
  },
};
