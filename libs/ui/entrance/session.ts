import type { PersonId, Role } from '#custody';

/** What a screen was accepted as. */
export type ScreenKind = 'board' | 'station' | 'hand-held';

/** This browser as the production knows it. `deviceId` is missing where set-up paired it without naming it. */
export interface PairedDevice {
  token: string;
  deviceId: string | null;
  name: string;
  kind: ScreenKind;
}

export interface SignedInPerson {
  personId: PersonId;
  name: string;
  roles: Role[];
}

/** One person's sign-in on this device; it ends at `expiresAt` by the server's clock, which alone decides. */
export interface SignedIn {
  token: string;
  expiresAt: string;
  person: SignedInPerson;
}

/**
 * What this tab knows: the device and its people are the browser's, who is active is the tab's own, so that an armorer
 * in one tab never becomes the AD who signs in on another.
 */
export interface Session {
  device: PairedDevice | null;
  people: SignedIn[];
  activeId: PersonId | null;
  /** False where the browser keeps nothing (a private window): all is forgotten at the next reload. */
  isRemembered: boolean;
}

export type SessionChange =
  | { type: 'paired'; device: PairedDevice }
  | { type: 'unpaired' }
  | { type: 'signed-in'; signedIn: SignedIn }
  | { type: 'signed-out'; personId: PersonId }
  | { type: 'switched'; personId: PersonId }
  /** Another tab wrote: the device and its people are as it says. */
  | { type: 'read'; device: PairedDevice | null; people: SignedIn[] };

/** Nobody stands in for a person who left: an action under the wrong name is worse than one more tap. */
const stillActive = (people: SignedIn[], activeId: PersonId | null): PersonId | null =>
  people.some(({ person }) => person.personId === activeId) ? activeId : null;

/** The session after a change; it never touches its argument. */
export function changeSession(session: Session, change: SessionChange): Session {
  switch (change.type) {
    case 'paired':
      return { ...session, device: change.device, people: [], activeId: null };
    case 'unpaired':
      return { ...session, device: null, people: [], activeId: null };
    case 'signed-in': {
      const { personId } = change.signedIn.person;
      const others = session.people.filter(({ person }) => person.personId !== personId);
      return { ...session, people: [...others, change.signedIn], activeId: personId };
    }
    case 'signed-out': {
      const people = session.people.filter(({ person }) => person.personId !== change.personId);
      return { ...session, people, activeId: stillActive(people, session.activeId) };
    }
    case 'switched':
      return { ...session, activeId: stillActive(session.people, change.personId) ?? session.activeId };
    case 'read':
      return {
        ...session,
        device: change.device,
        people: change.people,
        activeId: stillActive(change.people, session.activeId),
      };
  }
}

/** Who acts in this tab; null while nobody is signed in, or nobody chosen. */
export const activePerson = (session: Session): SignedIn | null =>
  session.people.find(({ person }) => person.personId === session.activeId) ?? null;
