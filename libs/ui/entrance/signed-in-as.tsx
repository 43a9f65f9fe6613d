import './entrance.css';
import './signed-in-as.css';
import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import * as http from './http.js';
import { rolesLine } from './role-name.js';
import { activePerson, type SignedIn } from './session.js';
import { sessionStore, useSession } from './session-store.js';
import { SignInDialog } from './sign-in-dialog.js';

export interface SignedInAsProps {
  /** Shown inside the sign-in dialog: the page's STOP. */
  footer?: ReactNode;
}

/** Forgotten here at once; the server is told, and where it isn't reached the token lapses there by itself. */
function signOut({ token, person }: SignedIn): void {
  void http.signOut(token);
  sessionStore.change({ type: 'signed-out', personId: person.personId });
}

/** Who acts on this screen, in its header: going on as another, signing in another, signing out. */
export function SignedInAs({ footer }: SignedInAsProps) {
  const session = useSession();
  const [isAdding, setIsAdding] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const active = activePerson(session);
  const others = session.people.filter((signedIn) => signedIn !== active);
  if (!session.device) return null;
  return (
    <span className="signed-in-place" ref={place}>
      <Menu.Root>
        <Menu.Trigger className="signed-in-as">
          <b dir="auto">{active ? active.person.name : 'Just looking'}</b>
          {active && <span>{rolesLine(active.person.roles)}</span>}
          <ChevronDown aria-hidden="true" size={18} />
        </Menu.Trigger>
        <Menu.Portal container={place}>
          <Menu.Positioner className="signed-in-menu-place" positionMethod="fixed" align="end" sideOffset={6}>
            <Menu.Popup className="signed-in-menu">
              {others.map(({ person }) => (
                <Menu.Item
                  key={person.personId}
                  className="signed-in-item"
                  onClick={() => sessionStore.change({ type: 'switched', personId: person.personId })}
                >
                  Go on as <b dir="auto">{person.name}</b>
                </Menu.Item>
              ))}
              <Menu.Item className="signed-in-item" onClick={() => setIsAdding(true)}>
                {active ? 'Sign in somebody else' : 'Sign in'}
              </Menu.Item>
              {active && (
                <Menu.Item className="signed-in-item" onClick={() => signOut(active)}>
                  Sign out <b dir="auto">{active.person.name}</b>
                </Menu.Item>
              )}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <SignInDialog
        isOpen={isAdding}
        onClose={() => setIsAdding(false)}
        deviceToken={session.device.token}
        footer={footer}
      />
    </span>
  );
}
