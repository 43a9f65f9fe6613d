import type { ReactNode } from 'react';
import { barredWords, dayWords } from '#ui/words';
import { ConcernsNotice } from './concerns/concerns-notice.js';
import { CopyNotice } from './copy/copy-side.js';
import { useDesk, type WritingOff } from './desk.js';
import { useKey } from './keys/keyboard.js';
import { KeyButton } from './parts/key-button.js';
import { TABS, tabPlace, type Tab } from './place.js';

const TAB_WORDS: Record<Tab, string> = {
  weapons: 'Weapons',
  rounds: 'Rounds',
  people: 'People',
  day: 'Day',
  screens: 'Screens',
  log: 'Log',
};

const TAB_KEYS: Record<Tab, string> = { weapons: 'W', rounds: 'O', people: 'P', day: 'D', screens: 'V', log: 'J' };

function TabLink({ tab }: { tab: Tab }) {
  const { place, go } = useDesk();
  const open = (): void => go(tabPlace(tab));
  useKey(TAB_KEYS[tab], open);
  return (
    <button
      type="button"
      className="tab"
      aria-current={place.tab === tab || (place.tab === 'import' && place.list === tab) ? 'page' : undefined}
      aria-keyshortcuts={TAB_KEYS[tab]}
      onClick={open}
    >
      {TAB_WORDS[tab]} <kbd>{TAB_KEYS[tab]}</kbd>
    </button>
  );
}

/** It leads to where the sample is thrown away; in the hand it only says so. */
function SampleMark() {
  const { go, isInHand } = useDesk();
  if (isInHand) return <span className="sample-mark">SAMPLE</span>;
  return (
    <button
      type="button"
      className="sample-mark"
      title="Made-up weapons and people. It is thrown away under Day."
      onClick={() => go({ tab: 'day' })}
    >
      SAMPLE
    </button>
  );
}

function Header({ who }: { who: ReactNode }) {
  const { state, off } = useDesk();
  const isCurrent = off !== 'not-current';
  return (
    <header>
      <p className="production" dir="auto">
        <b>{state.production.name}</b> {state.production.sample && <SampleMark />}
        <span className="dim">{dayWords(state)}</span>
      </p>
      <nav aria-label="Station">
        {TABS.map((tab) => (
          <TabLink key={tab} tab={tab} />
        ))}
      </nav>
      <span className="link" data-current={isCurrent || undefined}>
        <em aria-hidden="true" />
        {isCurrent ? 'Up to date' : 'Not current'}
      </span>
      {who}
    </header>
  );
}

/** Why nothing but STOP can be written, and what to do about it. The veil speaks for a link that is not current. */
const OFF_WORDS: Partial<Record<NonNullable<WritingOff>, { words: string; act: string }>> = {
  asleep: {
    words: 'Nobody was here for ten minutes. Looking and STOP go on; for anything else give your PIN.',
    act: 'Give your PIN',
  },
  nobody: { words: 'You are just looking. Sign in to do anything; STOP wants a sign-in too.', act: 'Sign in' },
};

function Off() {
  const { off, wake } = useDesk();
  const told = off ? OFF_WORDS[off] : undefined;
  if (!told) return null;
  return (
    <output className="notice">
      <span>{told.words}</span>
      <KeyButton k="F" onPress={wake}>
        {told.act}
      </KeyButton>
    </output>
  );
}

function Notices() {
  const { state, isInHand } = useDesk();
  const isBreak = state.day?.break && !state.day.wrapped;
  return (
    <>
      <Off />
      {isBreak && (
        <div className="notice" data-tone="break">
          <span dir="auto">
            <b>Break{state.day?.breakWhy ? `: ${state.day.breakWhy}` : ''}.</b> Every check lapsed. Lock each weapon.
          </span>
        </div>
      )}
      {barredWords(state).map((words) => (
        <div key={words} className="notice" data-tone="policy">
          <span>
            <b>CU9</b> {words}
          </span>
        </div>
      ))}
      {isInHand && <CopyNotice />}
      <ConcernsNotice />
    </>
  );
}

interface StationLayoutProps {
  who: ReactNode;
  /** What was last recorded, in words. */
  said: string;
  stops: ReactNode;
  children: ReactNode;
}

/** The console: who and what at the top, what stands against it all below, and the page of the tab. */
export function StationLayout({ who, said, stops, children }: StationLayoutProps) {
  const { isInHand, place } = useDesk();
  return (
    <div className="station" data-in-hand={isInHand || undefined} data-tab={place.tab}>
      <Header who={who} />
      <section className="notices" aria-label="Notices">
        {stops}
        <Notices />
      </section>
      <div className="page">{children}</div>
      <output className="said" dir="auto" data-empty={said === '' || undefined}>
        {said}
      </output>
    </div>
  );
}
