import { QrCode } from '#ui/entrance';
import { useDesk } from '../desk.js';
import { KeyButton } from '../parts/key-button.js';
import { POSTER } from '../place.js';
import { goodThroughWords } from './good-through.js';
import { useConcernCode } from './use-concern-code.js';

/** The crew's way in: a QR code to hold up, and the poster to print. */
export function CrewCode() {
  const { go } = useDesk();
  const [told, askAgain] = useConcernCode();
  switch (told.kind) {
    case 'not-for-you':
      return <p className="dim">The crew’s QR code is shown to armorers and ADs who are signed in.</p>;
    case 'asking':
      return <p className="dim">Asking for today’s code…</p>;
    case 'failed':
      return (
        <p className="refused">
          {told.message}{' '}
          <button type="button" className="act small" onClick={askAgain}>
            Ask again
          </button>
        </p>
      );
    case 'known': {
      const { code, url, goodThrough } = told.code;
      return (
        <div className="crew-code">
          <QrCode text={url} label="QR code: opens the crew’s page, where a concern is raised" />
          <div>
            <p>Anybody on the crew scans it with their own phone. No name, no account.</p>
            <p className="code" translate="no">
              {code}
            </p>
            <p className="address" translate="no">
              {url.replace(/#.*$/, '')}
            </p>
            <small>New each day. This one is taken through {goodThroughWords(goodThrough)}.</small>
            <KeyButton onPress={() => go(POSTER)}>Poster to print</KeyButton>
          </div>
        </div>
      );
    }
  }
}
