import type { Chapter } from '../cast.js';
import { check, dummies, inspect, takeBack } from '../../set/deeds/weapons.js';

export const afterLunch: Chapter = {
  title: 'After lunch: a sixth round',
  when: 'after lunch',
  happened: 'a sixth round was loaded after cleaning; the armorer “didn’t really check it too much”',
  rules: ['CH1', 'CH4', 'CH5'],
  date: '2026-10-21',

  async play({ film, board, calder, whitby }) {
    await film.at('13:35');
    film.tells('07 is unloaded and cleaned. Five rounds go in again; one chamber is stuck with dirt');
    await calder.mayNot(
      inspect('07', dummies(5, 'D-2'), { unloaded: 5, chambers: 5 }),
      'CH1',
      '5 of 6 chambers of 07 were seen. Look into every one.',
    );
    await calder.does(inspect('07', dummies(5, 'D-2'), { unloaded: 5 }));
    await whitby.does(check('07', dummies(5)));
    await board.saysOf('07', 'Dummy ×5', 'S. Whitby has seen it');

    await film.at('13:50');
    film.tells('The sixth chamber is clean now. One more, quickly, on top of what was checked');
    await calder.mayNot(
      inspect('07', dummies(6, 'D-2'), { unloaded: 0 }),
      'CU2',
      '07 is with the AD. An armorer takes it back first.',
    );
    await calder.does(takeBack('07'));
    film.tells('With that both checks are over. All six are declared, and only the five of before were ever shaken');
    await calder.mayNot(
      inspect('07', dummies(6, 'D-2', 5), { unloaded: 5 }),
      'CH5',
      '5 of 6 dummies were proved. Prove each one, by its rattle, its drilled case or its primer.',
    );
    await calder.does(inspect('07', dummies(6, 'D-2'), { unloaded: 5 }));
    await board.saysOf('07', 'Inspected', 'Dummy', 'Not yet checked');
  },
};
