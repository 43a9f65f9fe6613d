import { isAd, isArmorer, isProducer } from '#custody';
import { useDesk } from '../desk.js';
import { SaveButton } from '../parts/save-button.js';

/** Saves the whole log as a signed file, for whoever is to have it: the armorers, the ADs and the producers. */
export function KeepLog() {
  const { me, server } = useDesk();
  if (!me || !(isArmorer(me) || isAd(me) || isProducer(me))) return null;
  return (
    <>
      <SaveButton
        k="S"
        save={server.saveLog}
        saving="Fetching the whole log …"
        saved="Saved, and signed by this server."
      >
        Save the log
      </SaveButton>
      <SaveButton save={server.saveHeads} saving="" saved="Saved. Keep it away from this machine.">
        Save the heads seen here
      </SaveButton>
    </>
  );
}
