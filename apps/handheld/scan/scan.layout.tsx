import type { Weapon } from '#custody';
import { byNumber } from '#ui/words';
import { Delete } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { offerOf } from '../handheld.view.js';
import { useDesk, type Desk } from '../parts/desk.js';
import { Page } from '../parts/page.js';
import type { Route } from '../route.js';
import { LoadMark } from '#ui';
import { CheckResultCard } from '../check/check-result.layout.js';
import { resultNow, type Checks } from '../check/use-checks.js';
import { handOutOf } from '../issue/hand-out.view.js';
import { findScanned, startingWith } from './scan.view.js';
import { useCamera } from './use-camera.js';

export interface ScanProps {
  /** Why there is no camera here, or null. */
  cameraBar: string | null;
  checks: Checks;
}

/** Where a scan leads: to what may be done next with that weapon. */
function routeFor(desk: Desk, weapon: Weapon): Route {
  const { weaponId } = weapon;
  const may = (move: 'check' | 'issue'): boolean =>
    offerOf(desk.state, desk.me, weaponId, move, desk.at)?.refusal === null;
  if (may('check')) return { page: 'scanned', weaponId };
  if (!may('issue')) return { page: 'weapon', weaponId };
  const isLikeTheLast = handOutOf(desk.state, weapon, desk.lastIssues, desk.at) !== null;
  return { page: isLikeTheLast ? 'hand-out' : 'issue', weaponId };
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

function Camera({ onRead }: { onRead: (text: string) => void }): ReactNode {
  const [video, camera] = useCamera(true, onRead);
  return (
    <div className="camera">
      {/* It shows what the camera sees, there is nothing to caption. */}
      <video ref={video} muted playsInline aria-label="What the camera sees" />
      <p>
        {camera === 'looking'
          ? 'Hold it over the label'
          : camera === 'starting'
            ? 'Opening the camera…'
            : 'The camera was refused. Allow it in the browser, or type the number.'}
      </p>
    </div>
  );
}

/** A label under the camera, or its number on the pad: either finds the weapon from anywhere. */
export function ScanPage({ cameraBar, checks }: ScanProps): ReactNode {
  const desk = useDesk();
  const [typed, setTyped] = useState('');
  const [unknown, setUnknown] = useState<string | null>(null);
  const found = startingWith(desk.state, typed).sort(byNumber);
  const open = (weapon: Weapon): void => desk.go(routeFor(desk, weapon));
  const read = (text: string): void => {
    const weapon = findScanned(desk.state, text);
    if (weapon) open(weapon);
    else setUnknown(text.slice(0, 40));
  };
  const result = resultNow(desk, checks.signed);
  const signed = checks.signed ? desk.state.weapons[checks.signed.weaponId] : undefined;
  // CH3: a difference is read before anything else is scanned.
  if (result?.kind === 'differs' && signed)
    return (
      <Page
        action={
          <button type="button" className="go" onClick={checks.forget}>
            Scan the next
          </button>
        }
      >
        <CheckResultCard result={result} weapon={signed} />
      </Page>
    );
  return (
    <Page>
      <h1 className="unseen">Find a weapon</h1>
      {result?.kind === 'agreed' && (
        <output className="just-called">
          {result.number}: <b>{result.call}</b>
        </output>
      )}
      {cameraBar ? <p className="camera-bar">{cameraBar}</p> : <Camera onRead={read} />}
      {unknown && (
        <output className="bar">
          No weapon has that label: <span dir="auto">{unknown}</span>
        </output>
      )}
      <label className="typed">
        <span>Number</span>
        <input
          value={typed}
          onChange={(event) => setTyped(event.target.value.slice(0, 4))}
          onKeyDown={(event) => {
            if (event.key === 'Enter') read(typed);
          }}
          autoComplete="off"
          autoCapitalize="characters"
          enterKeyHint="go"
          inputMode="text"
        />
      </label>
      <ul className="found" aria-label="Weapons with that number">
        {found.slice(0, 4).map((weapon) => (
          <li key={weapon.weaponId}>
            <button type="button" onClick={() => open(weapon)}>
              <b>{weapon.number}</b>
              <span dir="auto">{weapon.name}</span>
              <LoadMark weapon={weapon} at={desk.at} />
            </button>
          </li>
        ))}
        {typed !== '' && found.length === 0 && <li className="dim">No weapon has that number.</li>}
      </ul>
      <fieldset className="pad" aria-label="Number pad">
        {KEYS.map((key) => (
          <button key={key} type="button" onClick={() => setTyped((was) => (was + key).slice(0, 4))}>
            {key}
          </button>
        ))}
        <button type="button" onClick={() => setTyped('')}>
          Clear
        </button>
        <button type="button" onClick={() => setTyped((was) => `${was}0`.slice(0, 4))}>
          0
        </button>
        <button type="button" aria-label="Delete the last one" onClick={() => setTyped((was) => was.slice(0, -1))}>
          <Delete aria-hidden />
        </button>
      </fieldset>
    </Page>
  );
}
