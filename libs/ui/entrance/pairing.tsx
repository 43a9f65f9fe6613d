import './entrance.css';
import './pairing.css';
import { useEffect } from 'react';
import * as http from './http.js';
import { HttpsHint } from './https-wanted.js';
import { NotRemembered } from './not-remembered.js';
import { QrCode } from './qr-code.js';
import type { ScreenKind } from './session.js';
import { sessionStore } from './session-store.js';
import { addressForPeople } from './start-facts.js';
import { usePairing } from './use-pairing.js';
import { useAsked } from './use-asked.js';

export interface PairingProps {
  kind: ScreenKind;
  /** What the armorer is offered as this screen's name. */
  suggestedName?: string;
}

const TITLES: Record<ScreenKind, string> = {
  board: 'This board is not paired yet',
  station: 'This station is not paired yet',
  'hand-held': 'This hand-held is not paired yet',
};

/** Three and three, the way people read six digits out loud. */
function Digits({ code }: { code: string }) {
  return (
    <p className="pairing-digits">
      <span>{code.slice(0, 3)}</span> <span>{code.slice(3)}</span>
    </p>
  );
}

/** An unpaired screen: six digits to read across a tent, a QR code, and in words when the server can't be reached. */
export function Pairing({ kind, suggestedName }: PairingProps) {
  const step = usePairing(suggestedName);
  const asked = useAsked(http.start);
  const facts = asked.kind === 'known' ? asked.value : null;
  useEffect(() => {
    if (step.step === 'paired') sessionStore.change({ type: 'paired', device: step.device });
  }, [step]);
  const code = step.step === 'showing' ? step.code : null;
  return (
    <main className="pairing">
      <header className="pairing-head">
        <h1>{TITLES[kind]}</h1>
        <p>
          At the armorer’s station, under <b>Screens</b>, choose <b>Take a new screen in</b> and type this code.
          {facts && code && ' Or the armorer or AD scans it with a phone that is signed in.'}
        </p>
      </header>
      <div className="pairing-code">
        {code ? <Digits code={code} /> : <p className="pairing-asking">Getting a code…</p>}
        {facts && code && (
          <QrCode
            text={addressForPeople(facts, `/armorer?accept=${code}`)}
            label="QR code: opens the armorer’s station to accept this screen"
          />
        )}
      </div>
      <footer className="pairing-foot">
        <output className="pairing-trouble">{step.step === 'paired' ? null : step.trouble}</output>
        {kind !== 'board' && <HttpsHint facts={facts} />}
        <NotRemembered />
      </footer>
    </main>
  );
}
