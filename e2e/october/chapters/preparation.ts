import type { Chapter } from '../cast.js';
import { crowd } from '../../set/deed.js';
import { holdMeeting, isOnlyArmorer, noteOtherDuty, setScene, startDay, train, wrap } from '../../set/deeds/day.js';
import { check, empty, handOver, inspect, lock, takeBack } from '../../set/deeds/weapons.js';

const TYPE = 'single-action revolver';

export const preparation: Chapter = {
  title: 'Preparation: half an armorer, half an hour of training',
  when: 'preparation',
  happened: 'the armorer was also a props assistant; training was cut to half an hour and some had none',
  rules: ['PE1', 'PE5'],
  date: '2026-10-05',

  async play({ film, board, calder, whitby, producer, dunmore, pryce, all }) {
    await film.at('09:00');
    film.tells(
      'N. Calder is booked as the armorer of “Salt Fork”. To save a wage, the office wants the props looked after too',
    );
    await producer.does(noteOtherDuty(calder, 'props assistant'));
    film.tells('There is half an hour for training, and E. Pryce is elsewhere');
    await calder.does(train(crowd(dunmore), TYPE, '2026-12-31'));

    await film.at('14:00');
    film.tells('A camera test. The gun is empty, nothing is to happen');
    await whitby.does(startDay(1, '2026-10-05'));
    await whitby.does(setScene('Camera test'));
    await whitby.does(holdMeeting(all, 'An empty revolver'));
    await calder.does(inspect('07', empty));
    await board.says('Armorer has another duty: N. Calder: props assistant');
    await whitby.does(check('07', empty));
    await board.saysOf('07', 'Cold', 'S. Whitby has seen it');
    await calder.mayNot(
      handOver('07', pryce, { for: 'take' }),
      'PE1',
      'E. Pryce has no current training on 07 or on a single-action revolver. An armorer trains them and records it.',
    );

    await film.at('15:30');
    film.tells('So it is done first. The props go to somebody else');
    await calder.does(train(crowd(pryce), TYPE, '2026-12-31'));
    await producer.does(isOnlyArmorer(calder));
    await board.saysNoMore('Armorer has another duty');
    await calder.does(handOver('07', pryce, { for: 'take' }));
    await board.saysOf('07', 'With an actor', 'E. Pryce', 'Cold');

    await film.at('15:45');
    await calder.does(takeBack('07'));
    await calder.does(lock('07'));
    await whitby.does(wrap);
  },
};
