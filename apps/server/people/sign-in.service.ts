import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PersonId, Role, State } from '#custody';
import { SignInRow } from '../database/entities/index.js';
import { Clock } from '../http/clock.js';
import { denied, type Answer } from '../http/denial.js';
import { FarewellsService } from '../live/farewells.service.js';
import { CredentialsService } from './credentials.service.js';
import { SIGN_IN_LASTS_MS } from './is-over.js';
import type { Session } from './session.js';
import { SessionsService } from './sessions.service.js';
import { hashToken, newToken } from './token.js';
import { Turns } from './turns.js';

/** One who may sign in, as a paired screen lists them. */
export interface ListedPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
}

export interface SignedIn {
  readonly token: string;
  readonly expiresAt: string;
  readonly person: ListedPerson;
}

interface Wanted {
  readonly personId: PersonId;
  readonly pin: string;
  readonly newPin?: string;
}

/** Signs people in on paired screens, several on one where they like, and out again. */
@Injectable()
export class SignInService {
  private readonly turns = new Turns();

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CredentialsService) private readonly credentials: CredentialsService,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(FarewellsService) private readonly farewells: FarewellsService,
  ) {}

  signIn(session: Session, state: Pick<State, 'people'>, wanted: Wanted): Promise<Answer<SignedIn>> {
    const whose = `${session.productionId} ${wanted.personId}`;
    return this.turns.run(whose, () => this.tryIn(session, state, wanted));
  }

  private async tryIn(session: Session, { people }: Pick<State, 'people'>, wanted: Wanted): Promise<Answer<SignedIn>> {
    if (session.deviceKind === 'board') {
      return denied('forbidden', { message: 'Nobody signs in on a board: everyone in the tent could use it.' });
    }
    const { personId, pin, newPin } = wanted;
    const { productionId, deviceId } = session;
    const right = await this.credentials.try({ productionId, personId, deviceId }, pin);
    if ('denied' in right) return right;
    const person = Object.hasOwn(people, personId) ? people[personId] : undefined;
    if (!person) return denied('wrong-pin');
    if (right.isOneUse && newPin === undefined) return denied('new-pin-wanted');
    if (newPin === pin) return sameAgain();
    const token = newToken();
    const at = this.clock.now();
    const expiresAt = new Date(at.getTime() + SIGN_IN_LASTS_MS);
    const isIn = await this.source.transaction(async (manager) => {
      const whose = { productionId, personId };
      if (newPin !== undefined && !(await this.credentials.replace(manager, whose, right, newPin))) return false;
      await manager.insert(SignInRow, {
        ...whose,
        tokenHash: hashToken(token),
        deviceId,
        at,
        expiresAt,
        endedAt: null,
      });
      return true;
    });
    if (!isIn) return denied('wrong-pin');
    return { token, expiresAt: expiresAt.toISOString(), person: listed(person) };
  }

  /** Ends this sign-in; others of the same person, and of others on this screen, go on. */
  async signOut({ signInId }: Extract<Session, { kind: 'person' }>): Promise<void> {
    await this.sessions.end(signInId);
    this.farewells.toSignIn(signInId, 'signed-out');
  }
}

const sameAgain = (): ReturnType<typeof denied> =>
  denied('malformed', {
    message: 'Choose another PIN than the one you were given.',
    details: { problems: [{ path: 'newPin', message: 'must differ from the PIN that you were given' }] },
  });

export const listed = ({ personId, name, roles }: ListedPerson): ListedPerson => ({ personId, name, roles });
