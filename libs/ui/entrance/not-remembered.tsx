import './entrance.css';
import { useSession } from './session-store.js';

/** Says it in plain words where the browser keeps nothing. */
export function NotRemembered() {
  const { isRemembered } = useSession();
  if (isRemembered) return null;
  return (
    <p className="entrance-note">
      This browser keeps nothing (a private window?): after each reload the screen has to be paired again.
    </p>
  );
}
