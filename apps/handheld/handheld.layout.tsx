import type { IncidentId, Instant, State, WeaponId } from '#custody';
import { clockTime } from '#ui/words';
import { CalendarDays, List, ListChecks, Moon, ScanLine, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { AllPage } from './all/all.layout.js';
import { AnswerPage } from './answers/answer.layout.js';
import { CheckPage } from './check/check.layout.js';
import { ScannedPage } from './check/scanned.layout.js';
import { useChecks, type Checks } from './check/use-checks.js';
import { AnswerConcernPage } from './concerns/answer.layout.js';
import { ConcernsPage } from './concerns/concerns.layout.js';
import { ToldConcerns } from './concerns/told-concerns.js';
import { DayPage } from './day/day.layout.js';
import { dayView } from './day/day.view.js';
import { MeetingPage } from './day/meeting.layout.js';
import { ClosePage } from './incidents/close.layout.js';
import { HandOutPage } from './issue/hand-out.layout.js';
import { IssuePage } from './issue/issue.layout.js';
import { NextPage } from './next/next.layout.js';
import { DeskProvider, useDesk, type Desk } from './parts/desk.js';
import { NoticePanel, SaidLine } from './parts/notice.js';
import type { Notice } from './parts/notice.view.js';
import { Page } from './parts/page.js';
import type { Light } from './phone/light.js';
import type { Route, WeaponPageName } from './route.js';
import { ScanPage } from './scan/scan.layout.js';
import { Banners } from './stop/banners.js';
import { StopsPage } from './stop/stops.layout.js';
import { IncidentPage } from './weapon/incident.layout.js';
import { ReleasePage } from './weapon/release.layout.js';
import { SightPage } from './weapon/sight.layout.js';
import { WeaponPage } from './weapon/weapon.layout.js';

export interface HandheldProps {
  desk: Desk;
  route: Route;
  notice: Notice;
  onAgain: () => void;
  onDismiss: () => void;
  /** Who acts, and the way to sign out. */
  who: ReactNode;
  light: Light;
  onLight: () => void;
  /** Why there is no camera, or null. */
  cameraBar: string | null;
  /** What the phone will not do for us: keep the screen awake. */
  phoneWords: string | null;
}

/** "Sc 42A · Day 12": the scene first, a narrow phone cuts off the end. */
function shortDay({ day }: State): string {
  if (!day) return 'No day begun';
  return [day.wrapped ? 'Wrapped' : day.scene ? `Sc ${day.scene}` : 'No scene', `Day ${day.number}`].join(' · ');
}

function Header({
  state,
  at,
  who,
  light,
  onLight,
  rolling,
}: { state: State; at: Instant; rolling: string | null } & Pick<
  HandheldProps,
  'who' | 'light' | 'onLight'
>): ReactNode {
  const Icon = light === 'sun' ? Moon : Sun;
  return (
    <header className="top">
      <div className="link">
        <span className="up-to-date">
          <em aria-hidden />
          Up to date <b>{clockTime(at, state.production.timeZone)}</b>
        </span>
        <span className="where-we-are" dir="auto">
          {state.production.sample && <b className="sample">SAMPLE</b>}
          {rolling ? <b>Rolling {rolling}</b> : shortDay(state)}
        </span>
      </div>
      <button type="button" className="light" onClick={onLight} aria-label={light === 'sun' ? 'Dark' : 'Sun'}>
        <Icon aria-hidden size={22} />
      </button>
      {who}
    </header>
  );
}

const TABS = [
  { page: 'next', word: 'Next', Icon: ListChecks },
  { page: 'scan', word: 'Scan', Icon: ScanLine },
  { page: 'all', word: 'All', Icon: List },
  { page: 'day', word: 'Day', Icon: CalendarDays },
] as const;

function Tabs({ route }: { route: Route }): ReactNode {
  const { go } = useDesk();
  return (
    <nav className="tabs" aria-label="Pages">
      {TABS.map(({ page, word, Icon }) => (
        <button
          key={page}
          type="button"
          aria-current={route.page === page ? 'page' : undefined}
          onClick={() => go({ page })}
        >
          <Icon aria-hidden size={22} />
          <span>{word}</span>
          {page === 'day' && <ToldConcerns />}
        </button>
      ))}
    </nav>
  );
}

function OfWeapon({
  page,
  weaponId,
  checks,
}: {
  page: WeaponPageName | 'incident';
  weaponId: WeaponId;
  checks: Checks;
}): ReactNode {
  const { state } = useDesk();
  const weapon = state.weapons[weaponId];
  if (!weapon)
    return (
      <Page title="Not on the board">
        <p className="rest">That weapon is not on the board any more.</p>
      </Page>
    );
  switch (page) {
    case 'weapon':
      return <WeaponPage weapon={weapon} />;
    case 'check':
      return <CheckPage weapon={weapon} checks={checks} />;
    case 'scanned':
      return <ScannedPage weapon={weapon} checks={checks} />;
    case 'issue':
      return <IssuePage weapon={weapon} />;
    case 'hand-out':
      return <HandOutPage weapon={weapon} />;
    case 'sight':
      return <SightPage weapon={weapon} />;
    case 'release':
      return <ReleasePage weapon={weapon} />;
    case 'incident':
      return <IncidentPage weapon={weapon} />;
  }
}

function Closing({ incidentId }: { incidentId: IncidentId }): ReactNode {
  const incident = useDesk().state.incidents[incidentId];
  if (incident) return <ClosePage incident={incident} />;
  return (
    <Page title="No such incident">
      <p className="rest">Nobody reported that one.</p>
    </Page>
  );
}

function RoutedPage({
  route,
  checks,
  cameraBar,
}: {
  route: Route;
  checks: Checks;
  cameraBar: string | null;
}): ReactNode {
  switch (route.page) {
    case 'next':
      return <NextPage checks={checks} />;
    case 'all':
      return <AllPage />;
    case 'scan':
      return <ScanPage cameraBar={cameraBar} checks={checks} />;
    case 'day':
      return <DayPage />;
    case 'meeting':
      return <MeetingPage />;
    case 'stops':
      return <StopsPage />;
    case 'close':
      return <Closing key={route.incidentId} incidentId={route.incidentId} />;
    case 'short':
      return <AnswerPage key={`${route.of} ${route.id}`} short={route} />;
    case 'concerns':
      return <ConcernsPage />;
    case 'concern':
      return <AnswerConcernPage key={route.concernId} concernId={route.concernId} />;
    case 'incident':
      return route.weaponId === null ? (
        <IncidentPage weapon={null} />
      ) : (
        <OfWeapon key={route.weaponId} page="incident" weaponId={route.weaponId} checks={checks} />
      );
    case 'weapon':
    case 'check':
    case 'scanned':
    case 'issue':
    case 'hand-out':
    case 'sight':
    case 'release':
      return (
        <OfWeapon key={`${route.page} ${route.weaponId}`} page={route.page} weaponId={route.weaponId} checks={checks} />
      );
  }
}

/** The hand-held: one page at a time, the same frame around each. STOP is not in it; it lies over everything. */
export function HandheldLayout(props: HandheldProps): ReactNode {
  const { desk, route, notice, phoneWords } = props;
  const checks = useChecks();
  const rolling = dayView(desk.state, desk.me, desk.at).roll?.since ?? null;
  return (
    <DeskProvider value={desk}>
      <div className="handheld" data-page={route.page}>
        <Header {...props} state={desk.state} at={desk.at} rolling={rolling} />
        <Banners />
        <RoutedPage route={route} checks={checks} cameraBar={props.cameraBar} />
        <SaidLine notice={notice} otherwise={phoneWords} />
        <Tabs route={route} />
        <NoticePanel notice={notice} onAgain={props.onAgain} onDismiss={props.onDismiss} />
      </div>
    </DeskProvider>
  );
}
