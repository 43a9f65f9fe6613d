import { useState } from 'react';
import { isDayOpen, isHeadArmorer, isProducer } from '#custody';
import { dayWords, meetingWords, timeOfDay } from '#ui/words';
import { useDesk } from '../desk.js';
import { KeyButton } from '../parts/key-button.js';
import { Later } from '../parts/later.js';
import { Refused, Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';
import { Sample } from '../sample.js';
import { usePane } from '../use-pane.js';
import { atWeapon, CONCERNS, INCIDENTS } from '../place.js';
import { barsOfDay, inTheWay } from './day.view.js';
import { BreakForm, SceneForm, StartDayForm } from './day-forms.js';
import { MeetingForm } from '../people/meeting/meeting-form.js';
import { Papers } from './papers.js';
import { PictureSection } from './picture/picture-section.js';
import { PolicyForm } from './policy-form.js';

const OPENS = ['start', 'scene', 'meeting', 'break', 'policy'] as const;
type Open = (typeof OPENS)[number];

function Form({ open, onClose }: { open: Open; onClose: () => void }) {
  switch (open) {
    case 'start':
      return <StartDayForm onClose={onClose} />;
    case 'scene':
      return <SceneForm onClose={onClose} />;
    case 'meeting':
      return <MeetingForm onClose={onClose} />;
    case 'break':
      return <BreakForm onClose={onClose} />;
    case 'policy':
      return <PolicyForm onClose={onClose} />;
  }
}

const WRAP_WANTS = 'Each weapon is locked and each short answered for before the day is wrapped.';

/** DY1: the wrap, and which weapons and rounds stand in its way. */
function Wrap() {
  const { state, at, me, go, say } = useDesk();
  const sending = useSending(() => undefined);
  const [isSure, setIsSure] = useState(false);
  const refusal = barsOfDay(state, me, at)['wrap-day'];
  if (refusal === undefined || !isDayOpen(state)) return null;
  const bars = inTheWay(state);
  const wrap = (): void => sending.send({ type: 'wrap-day' }, () => say('The day is wrapped'));
  return (
    <section aria-labelledby="wrap">
      <h2 id="wrap">
        Wrap <b>{bars.length === 0 ? 'nothing in the way' : `${bars.length} in the way`}</b>
      </h2>
      {bars.length > 0 && (
        <>
          <Refused refusal={{ rule: 'DY1', message: WRAP_WANTS }} />
          <ul className="lines">
            {bars.map(({ weaponId, number, why }) => (
              <li key={`${weaponId} ${why}`}>
                <b>{number}</b>
                <span dir="auto">{why}</span>
                <KeyButton className="small" onPress={() => go(atWeapon(weaponId))}>
                  Go to it
                </KeyButton>
              </li>
            ))}
          </ul>
        </>
      )}
      {bars.length === 0 && !isSure && (
        <KeyButton k="Q" doesWrite onPress={() => setIsSure(true)}>
          Wrap day {state.day?.number}
        </KeyButton>
      )}
      {bars.length === 0 && isSure && (
        <div className="acts">
          <KeyButton isFirst k="Enter" doesWrite isOff={sending.isSending} onPress={wrap}>
            Yes, wrap day {state.day?.number}
          </KeyButton>
          <KeyButton k="Escape" onPress={() => setIsSure(false)}>
            Not yet
          </KeyButton>
        </div>
      )}
      <Sent sending={sending} />
    </section>
  );
}

function Now() {
  const { state } = useDesk();
  const { day, production } = state;
  const isOpen = isDayOpen(state);
  return (
    <dl className="facts">
      <div>
        <dt>Day</dt>
        <dd dir="auto">{dayWords(state)}</dd>
      </div>
      {isOpen && day && (
        <>
          <div>
            <dt>Begun</dt>
            <dd>{timeOfDay(day.begun, production.timeZone)}</dd>
          </div>
          <div>
            <dt>Safety meeting</dt>
            <dd dir="auto">
              {meetingWords(state)}
              {day.meeting && ` · ${day.meeting.topic}`}
            </dd>
          </div>
          {day.break && (
            <div>
              <dt>Break</dt>
              <dd dir="auto">
                since {timeOfDay(day.break, production.timeZone)}
                {day.breakWhy && `, ${day.breakWhy}`}
              </dd>
            </div>
          )}
        </>
      )}
    </dl>
  );
}

/** The day: begun, its scene, its safety meeting, its breaks, its wrap, and the policy that holds. */
export function DayTab() {
  const { state, at, me, go, say } = useDesk();
  const [[word], setOpen] = usePane('day');
  const open = OPENS.find((each) => each === word);
  const sending = useSending(() => undefined);
  const bars = barsOfDay(state, me, at);
  const barred = [
    ...new Map(Object.values(bars).flatMap((bar) => (bar ? [[bar.message, bar] as const] : []))).values(),
  ];
  const isOff = { start: bars['start-day'] !== null, day: bars['set-scene'] !== null };
  const maySetPolicy = me !== null && (isHeadArmorer(me) || isProducer(me));
  return (
    <>
      <main className="sheet">
        <div className="sheet-head">
          <h1>Day</h1>
        </div>
        <Now />
        <div className="acts">
          {!isOff.start && (
            <KeyButton isFirst k="B" doesWrite onPress={() => setOpen('start')}>
              Begin a day
            </KeyButton>
          )}
          {!isOff.day && (
            <>
              <KeyButton isFirst={!state.day?.scene} k="C" doesWrite onPress={() => setOpen('scene')}>
                {state.day?.scene ? 'Change the scene' : 'Set the scene'}
              </KeyButton>
              <KeyButton isFirst={!state.day?.meeting} k="M" doesWrite onPress={() => setOpen('meeting')}>
                {state.day?.meeting ? 'Safety meeting' : 'Record the safety meeting'}
              </KeyButton>
            </>
          )}
          {bars['call-break'] === null && (
            <KeyButton k="K" doesWrite onPress={() => setOpen('break')}>
              Call a break
            </KeyButton>
          )}
          {bars['end-break'] === null && (
            <KeyButton
              isFirst
              k="E"
              doesWrite
              isOff={sending.isSending}
              onPress={() => sending.send({ type: 'end-break' }, () => say('The break is over'))}
            >
              End the break
            </KeyButton>
          )}
          <KeyButton onPress={() => go(CONCERNS)}>Concerns</KeyButton>
          <KeyButton onPress={() => go(INCIDENTS)}>Incidents</KeyButton>
          {maySetPolicy && (
            <KeyButton k="Y" doesWrite onPress={() => setOpen('policy')}>
              Policy
            </KeyButton>
          )}
        </div>
        <Sent sending={sending} />
        {!isDayOpen(state) &&
          barred
            .filter(({ reason }) => reason !== 'day-begun')
            .map((bar) => <Refused key={bar.message} refusal={bar} />)}
        <Later>
          <PictureSection />
        </Later>
        <Wrap />
        <Papers />
        {state.production.sample && <Sample />}
      </main>
      {open && (
        <aside className="sheet-side">
          <Form open={open} onClose={() => setOpen()} />
        </aside>
      )}
    </>
  );
}
