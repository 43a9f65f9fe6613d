import type { Chapter } from '../cast.js';
import { callBreak, endBreak } from '../../set/deeds/day.js';
import { countBack, giveRounds } from '../../set/deeds/rounds.js';
import { check, dummies, handOver, inspect, lock, takeBack } from '../../set/deeds/weapons.js';

export const lunch: Chapter = {
  title: 'Lunch: rounds on the cart',
  when: 'lunch',
  happened: 'guns put away, ammunition left on the cart; nothing re-checked afterwards',
  rules: ['DY2', 'CH4', 'RD6'],
  date: '2026-10-21',

  async play({ film, board, calder, ferro, whitby, dunmore, pryce }) {
    await film.at('12:10');
    await calder.does(inspect('07', dummies(5, 'D-2')));
    await whitby.does(check('07', dummies(5)));
    await calder.does(inspect('08', dummies(5, 'D-2')));
    await whitby.does(check('08', dummies(5)));
    await calder.does(handOver('08', pryce, { for: 'take' }));
    await calder.does(giveRounds('D-2', 10, ferro, 'the cart'));

    await film.at('12:30');
    await whitby.does(callBreak('lunch'));
    await board.says('Break since 12:30: lunch', 'Not locked: 07 N. Calder', 'Not locked: 08 E. Pryce');
    await board.says('Rounds outside: 10 of D-2 with L. Ferro');
    await calder.does(takeBack('08'));
    await calder.does(lock('08', 5));
    await board.saysNoMore('Not locked: 08');
    film.tells(
      '07 lies under a cloth, the rounds on the cart; everybody goes to eat. It stands on the boards until they come back',
    );

    await film.at('13:25');
    await board.says('Not locked: 07 N. Calder', 'Rounds outside: 10 of D-2 with L. Ferro');
    await whitby.does(endBreak);
    await calder.mayNot(
      handOver('07', dunmore, { for: 'take' }),
      'CH4',
      'The check of 07 has lapsed: a break was called. An armorer takes it back and inspects it again.',
    );
    await board.saysOf('07', 'Check lapsed: lunch. Back to the armorer');
    await calder.does(takeBack('07'));
    await calder.does(countBack('D-2', 10, ferro));
  },
};
