import { useDesk } from '../desk.js';
import { paperOf } from '../parts/paper-of.js';
import { SaveButton } from '../parts/save-button.js';

/** Labels with number and QR code for every weapon here, to stick on; scanning one opens its weapon. */
export function PrintLabels() {
  const { state, server } = useDesk();
  if (Object.keys(state.weapons).length === 0) return null;
  return (
    <SaveButton
      className="small"
      save={() => server.saveLabels(paperOf(state))}
      saving="Making the labels …"
      saved="Saved as a PDF. Print it at 100 %."
    >
      Print labels
    </SaveButton>
  );
}
