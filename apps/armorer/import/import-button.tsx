import { isArmorer } from '#custody';
import { useDesk } from '../desk.js';
import { KeyButton } from '../parts/key-button.js';
import { importing, type ListTab } from '../place.js';

/** From a tab to where its list is imported, for those whose lists the server takes. */
export function ImportButton({ tab }: { tab: ListTab }) {
  const { me, go } = useDesk();
  if (!me || !isArmorer(me)) return null;
  return (
    <KeyButton k="Z" className="small" onPress={() => go(importing(tab))}>
      Import…
    </KeyButton>
  );
}
