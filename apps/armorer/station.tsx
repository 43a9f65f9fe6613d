import { useRef, useState, type ReactNode } from 'react';
import { useLink } from '#live/react';
import { Veil } from '#ui';
import { DeskProvider, useDesk, type StationServer } from './desk.js';
import { ConcernsTab } from './concerns/concerns-tab.js';
import { Poster } from './concerns/poster.js';
import { DayTab } from './day/day-tab.js';
import { ImportPage } from './import/import-page.js';
import { IncidentsTab } from './incidents/incidents-tab.js';
import { Keyboard, useKey } from './keys/keyboard.js';
import { LogTab } from './log/log-tab.js';
import { PeopleTab } from './people/people-tab.js';
import { RoundsTab } from './rounds/rounds-tab.js';
import { ScreensTab } from './screens/screens-tab.js';
import { StationLayout } from './station.layout.js';
import { StopBand } from './stops/stop-band.js';
import { StopPlace } from './stops/stop-place.js';
import { useDeskOf, type AtStation } from './use-station.js';
import { useScans } from './weapons/use-scans.js';
import { WeaponsTab, type WeaponsTabProps } from './weapons/weapons-tab.js';
import type { Run } from './weapons/runs.view.js';
import { WEAPONS } from './place.js';

function Page({ weapons, code }: { weapons: WeaponsTabProps; code: string }) {
  const { place } = useDesk();
  switch (place.tab) {
    case 'weapons':
      return <WeaponsTab {...weapons} />;
    case 'rounds':
      return <RoundsTab />;
    case 'people':
      return <PeopleTab />;
    case 'day':
      return <DayTab />;
    case 'screens':
      return <ScreensTab code={code} />;
    case 'concerns':
      return <ConcernsTab concernId={place.concernId} />;
    case 'incidents':
      return <IncidentsTab incidentId={place.incidentId} />;
    case 'import':
      return <ImportPage key={place.list} tab={place.list} />;
    case 'poster':
      return <Poster />;
    case 'log':
      return <LogTab />;
  }
}

interface InsideProps {
  who: ReactNode;
  said: string;
  code: string;
}

function FindKey({ onFind }: { onFind: () => void }) {
  useKey('/', onFind);
  return null;
}

function Inside({ who, said, code }: InsideProps) {
  const { go } = useDesk();
  const findBox = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [run, setRun] = useState<Run | null>(null);
  const { onScan, sent } = useScans(run);
  const find = (figures: string): void => {
    setTyped(figures);
    if (findBox.current) return findBox.current.focus();
    go(WEAPONS);
    // The box is not there before the tab is; what is typed meanwhile is heard as another number.
    requestAnimationFrame(() => findBox.current?.focus());
    return undefined;
  };
  return (
    <Keyboard onScan={onScan} onNumber={find}>
      <FindKey onFind={() => find('')} />
      <StationLayout who={who} said={said} stops={<StopBand />}>
        {sent}
        <Page weapons={{ findBox, typed, onType: setTyped, run, setRun, onScan }} code={code} />
      </StationLayout>
    </Keyboard>
  );
}

export interface StationProps extends AtStation {
  server: StationServer;
  /** The header's menu of who is signed in. */
  who: ReactNode;
  /** The six digits of a new screen whose QR code was read. */
  code: string;
}

/** The armorer's station, on whatever link it is given. */
export function Station({ who, code, ...at }: StationProps) {
  const link = useLink();
  const { desk, said, timeZone } = useDeskOf(at);
  return (
    <>
      {desk ? (
        <DeskProvider value={desk}>
          <Inside who={who} said={said} code={code} />
        </DeskProvider>
      ) : (
        <main className="waiting">
          <p>Waiting for the board…</p>
        </main>
      )}
      <Veil source={link} timeZone={timeZone} above={<StopPlace />} />
    </>
  );
}
