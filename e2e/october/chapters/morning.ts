import type { Chapter } from '../cast.js';
import { holdMeeting, setScene, startDay } from '../../set/deeds/day.js';
import { giveRounds } from '../../set/deeds/rounds.js';
import { check, dummies, handOver, inspect, lock, takeBack } from '../../set/deeds/weapons.js';

export const morning: Chapter = {
  title: '21 October, morning: two hours on a tray',
  when: 'morning',
  happened: 'guns loaded and left on a tray for two hours',
  rules: ['CH4', 'DY5'],
  date: '2026-10-21',

  async play({ film, board, calder, whitby, dunmore, oduya, all }) {
    await film.at('08:00');
    await whitby.does(startDay(12, '2026-10-21'));
    await whitby.does(setScene('31'));
    await whitby.does(holdMeeting(all, 'The church: dummies only'));
    await calder.does(giveRounds('D-2', 8, oduya, 'the belt of a costume'));
    await calder.does(inspect('07', dummies(5, 'D-2')));
    await whitby.does(check('07', dummies(5)));
    await calder.does(inspect('08', dummies(5, 'D-2')));
    film.tells('Both lie on a tray now, and the light is not ready');

    await film.at('08:11');
    await board.says('2 loaded and idle: 07 N. Calder, 08 N. Calder');

    await film.at('10:05');
    await board.saysOf('07', 'Check lapsed: its time is up. Back to the armorer');
    await calder.mayNot(
      handOver('07', dunmore, { for: 'take' }),
      'CH4',
      'The check of 07 has lapsed: its time is up. An armorer takes it back and inspects it again.',
    );
    await whitby.mayNot(
      check('08', dummies(5)),
      'CH4',
      'The check of 08 has lapsed: its time is up. An armorer inspects it again.',
    );
    await calder.does(takeBack('07'));
    await calder.does(lock('07', 5));
    await calder.does(lock('08', 5));
    await board.saysNoMore('Check lapsed');
  },
};
