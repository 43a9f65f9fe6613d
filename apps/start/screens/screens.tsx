import './screens.css';
import { Monitor, Package, ShieldCheck, Smartphone, type LucideIcon } from 'lucide-react';
import { addressForPeople, plainAddress, QrCode, type PairedDevice, type StartFacts } from '#ui/entrance';
import type { ScreenCard, ScreenName } from '../start.view.js';

interface ScreensProps {
  cards: ScreenCard[];
  facts: StartFacts;
  device: PairedDevice | null;
}

const ICONS: Record<ScreenName, LucideIcon> = { board: Monitor, armorer: Package, ad: Smartphone };

const KINDS: Record<PairedDevice['kind'], string> = {
  board: 'a board',
  station: 'an armorer’s station',
  'hand-held': 'a hand-held',
};

function Card({ card, facts }: { card: ScreenCard; facts: StartFacts }) {
  const Icon = ICONS[card.name];
  const address = card.isForPeople ? addressForPeople(facts, card.path) : plainAddress(facts, card.path);
  return (
    <li className="screen-card">
      <h2>
        <Icon aria-hidden="true" /> {card.title}
      </h2>
      <p>{card.line}</p>
      <a className="start-button start-go" href={card.path}>
        Open it here<span className="start-hidden">: {card.title}</span>
      </a>
      <div className="screen-elsewhere">
        <QrCode text={address} label={`QR code: opens ${card.title} on another device`} />
        <p>
          On another device:
          <span className="screen-address">{address}</span>
        </p>
      </div>
    </li>
  );
}

function Trust({ address }: { address: string }) {
  return (
    <section className="screen-trust" aria-labelledby="trust-title">
      <ShieldCheck aria-hidden="true" size={32} />
      <div>
        <h2 id="trust-title">First, on each phone: trust this server</h2>
        <p>
          Signing in is over HTTPS with the server’s own certificate. Open <a href="/trust">{address}</a> on the phone
          once and install it.
        </p>
      </div>
      <QrCode text={address} label="QR code: opens the trust page on a phone" />
    </section>
  );
}

function HowToPair() {
  return (
    <section className="screen-pair" aria-labelledby="pair-title">
      <h2 id="pair-title">Adding a screen</h2>
      <ol>
        <li>Open its address on that device. It shows six digits.</li>
        <li>
          At the armorer’s station, under <b>Screens</b>, choose <b>Take a new screen in</b> and type the digits. Or the
          armorer or AD scans the code with a phone that is signed in.
        </li>
        <li>Give it a name and say what it is. It is on within a second or two.</li>
      </ol>
    </section>
  );
}

/** The three screens, each with a link for here and a code for elsewhere. */
export function Screens({ cards, facts, device }: ScreensProps) {
  return (
    <div className="screens">
      <h1>Open a screen</h1>
      {device && (
        <p className="screens-paired">
          This browser is paired as {KINDS[device.kind]}: “<span dir="auto">{device.name}</span>”.
        </p>
      )}
      <ul className="screen-cards">
        {cards.map((card) => (
          <Card key={card.name} card={card} facts={facts} />
        ))}
      </ul>
      <div className="screens-more">
        {facts.trust && <Trust address={plainAddress(facts, '/trust')} />}
        <HowToPair />
      </div>
      <p className="screens-another">
        <a href="/?set-up">Set up another production</a> with a set-up code.
      </p>
    </div>
  );
}
