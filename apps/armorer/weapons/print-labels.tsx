import type { Preset } from '#custody';
import { useDesk } from '../desk.js';
import { SaveButton } from '../parts/save-button.js';

/** The paper that lies in the printer there. */
const PAPERS: Record<Preset, 'a4' | 'letter'> = {
  california: 'letter',
  'new-mexico': 'letter',
  ontario: 'letter',
  'united-kingdom': 'a4',
};

/** Labels with number and QR code for every weapon here, to stick on; scanning one opens its weapon. */
export function PrintLabels() {
  const { state, server } = useDesk();
  if (Object.keys(state.weapons).length === 0) return null;
  return (
    <SaveButton
      className="small"
      save={() => server.saveLabels(PAPERS[state.production.preset])}
      saving="Making the labels …"
      saved="Saved as a PDF. Print it at 100 %."
    >
      Print labels
    </SaveButton>
  );
}
