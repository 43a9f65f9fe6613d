import type { PairedDevice } from '#ui/entrance';
import { Screens } from './screens/screens.js';
import { SetUp } from './set-up/set-up.js';
import type { StartView } from './start.view.js';

interface StartLayoutProps {
  view: StartView;
  device: PairedDevice | null;
}

function Body({ view, device }: StartLayoutProps) {
  switch (view.kind) {
    case 'asking':
      return <p className="start-wait">Asking the server…</p>;
    case 'unreachable':
      return (
        <p className="start-wait" role="alert">
          The server can’t be reached from here. Trying again by itself.
        </p>
      );
    case 'set-up':
      return <SetUp setupCode={view.setupCode} isAnother={view.isAnother} />;
    case 'screens':
      return <Screens cards={view.cards} facts={view.facts} device={device} />;
  }
}

/** The page around set-up and the ways in. */
export function StartLayout({ view, device }: StartLayoutProps) {
  return (
    <div className="start">
      <header className="start-head">
        <a className="start-name" href="/">
          Setboard
        </a>
        <span>Weapons on a film set: who has which, what is in it, who checked it, and when.</span>
      </header>
      <main>
        <Body view={view} device={device} />
      </main>
      <footer className="start-foot">
        {'version' in view && <span>Setboard {view.version}</span>}
        <span>Treat every weapon as loaded. Live ammunition is never allowed on this set.</span>
      </footer>
    </div>
  );
}
