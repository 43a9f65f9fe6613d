import type { Chapter } from '../cast.js';
import { check, dummies, handOver, inspect } from '../../set/deeds/weapons.js';

export const glance: Chapter = {
  title: 'Rehearsal: the AD’s glance',
  when: 'rehearsal',
  happened: 'the AD remembered three rounds, should have looked at all; called “cold gun”',
  rules: ['CH2', 'CH3'],
  date: '2026-10-21',

  async play({ film, board, calder, whitby, dunmore }) {
    await film.at('14:05');
    film.tells('S. Whitby is to look, not to be told. So that screen says what kind of load it is, and not how many');
    await whitby.isToldOnly('07', 'dummy');
    await board.listens();
    await whitby.mayNot(
      check('07', dummies(3), { chambers: 3 }),
      'CH1',
      '3 of 6 chambers of 07 were seen. Look into every one.',
    );
    film.tells('The next answer is that all six were seen, and the three that one remembers');
    await whitby.does(check('07', dummies(3)));
    await film.everyScreenSaysOf('07', 'Counts differ: 6 dummies declared, 3 dummies seen');
    await film.glass('october-counts-differ.png', 'Counts differ');
    await calder.mayNot(
      handOver('07', dunmore, { for: 'take' }),
      'CU2',
      '07 is back with an armorer, not yet unloaded and counted. An armorer inspects it or locks it.',
    );
    await board.neverSaid('cold');

    await film.at('14:15');
    film.tells('Both look again, each for themselves, into every chamber');
    await calder.does(inspect('07', dummies(6, 'D-2'), { unloaded: 6 }));
    await whitby.does(check('07', dummies(6)));
    await board.saysOf('07', 'With the AD', 'Dummy ×6', '6/6 N. Calder 14:15 · 6/6 S. Whitby 14:15');
  },
};
