import { QrCode, type ConcernCode } from '#ui/entrance';
import { useDesk } from '../desk.js';
import { KeyButton } from '../parts/key-button.js';
import { CONCERNS } from '../place.js';
import { goodThroughWords } from './good-through.js';
import { useConcernCode } from './use-concern-code.js';

function Sheet({ code: { code, url, goodThrough } }: { code: ConcernCode }) {
  const { state } = useDesk();
  const { name, unit } = state.production;
  return (
    <article className="poster-sheet">
      <h1>Worried about a weapon? Say so.</h1>
      <p className="poster-promise">No name. No account. Nobody is told who asked.</p>
      <QrCode text={url} label="QR code: opens the page where a concern is raised" />
      <ol>
        <li>On the set’s Wi-Fi, scan it with your phone.</li>
        <li>Say which weapon, and what worries you: “Show me it is empty.”</li>
        <li>It stands on the boards until somebody answers it in writing.</li>
      </ol>
      <p className="poster-danger">
        In danger now? <b>Shout STOP.</b>
      </p>
      <p className="poster-foot">
        <span translate="no">
          {url.replace(/#.*$/, '')} · <b>{code}</b>
        </span>
        <span dir="auto">
          {name}, {unit} · good through {goodThroughWords(goodThrough)}
        </span>
      </p>
    </article>
  );
}

/** ST6: one page for the wall of the set, A4 or Letter, by the browser's own printing. */
export function Poster() {
  const { go } = useDesk();
  const [told] = useConcernCode();
  return (
    <main className="sheet poster">
      <div className="acts poster-acts">
        <KeyButton k="Enter" isFirst isOff={told.kind !== 'known'} onPress={() => window.print()}>
          Print it
        </KeyButton>
        <KeyButton k="Escape" onPress={() => go(CONCERNS)}>
          Back
        </KeyButton>
        <p className="dim">The code is new each day, and the printed one is taken until the end of the next.</p>
      </div>
      {told.kind !== 'known' && <h1 className="unseen">Poster to print</h1>}
      {told.kind === 'known' && <Sheet code={told.code} />}
      {told.kind === 'failed' && <p className="refused">{told.message}</p>}
      {told.kind === 'not-for-you' && <p className="dim">Sign in as an armorer or an AD to print it.</p>}
    </main>
  );
}
