import type { Chapter } from '../cast.js';
import { but, crowd } from '../../set/deed.js';
import { fromPhone, isReadAtStation } from '../../set/phone.js';
import { briefIn, holdMeeting, setScene, startDay, wrap } from '../../set/deeds/day.js';
import { answerConcern } from '../../set/deeds/stops.js';
import { check, empty, handOver, inspect, lock, takeBack } from '../../set/deeds/weapons.js';

const NO_MEETING = 'There is no safety meeting that counts now. Hold one and record who was there.';

const CONCERN = 'Three days without a safety meeting. Camera won’t stay for a fourth.';

export const daysBefore: Chapter = {
  title: 'The days before: no safety meetings',
  when: 'the days before',
  happened: 'camera crew complained that there were no safety meetings; they walked off',
  rules: ['PE4', 'ST6'],
  date: '2026-10-20',

  async play({ film, board, calder, whitby, dunmore, pryce, all }) {
    await film.at('06:50');
    await whitby.does(startDay(11, '2026-10-20'));
    await whitby.does(setScene('28'));
    await calder.does(inspect('08', empty));
    await whitby.does(check('08', empty));
    film.tells('There is no time for a meeting today');
    await board.says('No safety meeting yet');
    await calder.mayNot(handOver('08', pryce, { for: 'take' }), 'PE4', NO_MEETING);

    await fromPhone(film, CONCERN);
    await board.says('1 concern');
    await isReadAtStation(film, calder, CONCERN);

    await film.at('07:10');
    await whitby.does(holdMeeting(but(all, pryce), 'What 08 is for'));
    await whitby.does(answerConcern('You are right. From today there is one before the first gun is out.'));
    film.tells('E. Pryce was in make-up');
    await calder.mayNot(
      handOver('08', pryce, { for: 'take' }),
      'PE4',
      'E. Pryce was not at the safety meeting. Brief them in and record it.',
    );
    await whitby.does(briefIn(crowd(pryce)));
    await calder.does(handOver('08', pryce, { for: 'take' }));

    await film.at('09:00');
    film.tells('In this state a change of scene asks for a meeting of its own');
    await calder.does(takeBack('08'));
    await whitby.does(setScene('29'));
    await calder.does(inspect('08', empty));
    await whitby.does(check('08', empty));
    await calder.mayNot(handOver('08', dunmore, { for: 'take' }), 'PE4', NO_MEETING);
    await whitby.does(holdMeeting(all, 'Scene 29'));
    await calder.does(handOver('08', dunmore, { for: 'take' }));

    await film.at('09:30');
    await calder.does(takeBack('08'));
    await calder.does(lock('08'));
    await whitby.does(wrap);
  },
};
