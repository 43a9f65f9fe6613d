import { randomUUID } from 'node:crypto';
import net from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { PULSE_EVERY_MS } from '#wire';
import { inUrl, isOwnAddress } from '../config/addresses.js';
import { errorCode } from '../config/error-code.js';
import { StartError } from '../config/start-error.js';
import { ServerLog } from '../health/server-log.js';
import { inTime } from '../http/in-time.js';
import { ServerFacts } from '../http/server-facts.js';
import { KeeperRows } from './keeper-rows.js';
import { PeerDoor } from './peer-door.js';
import { PeerLink } from './peer-link.js';
import type { HandedOn, TurnAnswer } from './peer-wire.js';
import type { Peer } from './who-decides.js';

/** A database that does not answer does not hold up the end; the row lapses then. */
const LEFT_WITHIN_MS = 300;

/** Another server that lives, and the way to it. */
export interface Neighbour {
  peer: Peer;
  readonly link: PeerLink;
}

/** The servers of this database: our own row among them, renewed each half second, and our door. */
@Injectable()
export class NeighboursService {
  /** Another id at each start: what was kept before is nobody's. */
  readonly id = randomUUID();
  private readonly neighbours = new Map<string, Neighbour>();
  private door: PeerDoor | null = null;
  private address = '';
  private secret = '';
  private timer: NodeJS.Timeout | null = null;
  private isRenewing = false;

  constructor(
    @Inject(KeeperRows) private readonly rows: KeeperRows,
    @Inject(ServerFacts) private readonly facts: ServerFacts,
    @Inject(ServerLog) private readonly log: ServerLog,
  ) {}

  /** Opens the door, and is a server among others from then on. */
  async open(decide: (handedOn: HandedOn) => Promise<TurnAnswer | null>): Promise<void> {
    this.secret = await this.rows.secret();
    this.door = new PeerDoor(this.secret, decide);
    this.address = await this.listen(this.door);
    await this.rows.forgetOld();
    await this.renew();
    this.timer = setInterval(() => void this.renew(), PULSE_EVERY_MS).unref();
  }

  /** Gives everything away at once, and says so. */
  async close(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    const left = this.door ? this.rows.leave(this.id).catch(() => undefined) : Promise.resolve();
    await inTime(left, LEFT_WITHIN_MS, undefined);
    this.door?.close();
    for (const id of this.neighbours.keys()) this.drop(id);
  }

  /** One that was alive by its row when that was last read. */
  of(id: string | null | undefined): Neighbour | undefined {
    return this.neighbours.get(id ?? '');
  }

  private async listen(door: PeerDoor): Promise<string> {
    const { host } = this.facts.settings;
    const { host: name, port } = this.facts.settings.peer;
    const at = net.isIP(name) !== 0 && isOwnAddress(name) ? name : host;
    try {
      return `${inUrl(name)}:${await door.open(at, port)}`;
    } catch (error) {
      throw new StartError(
        `SETBOARD_PEER_ADDRESS: ${inUrl(at)}${port === null ? '' : `:${port}`} can’t be listened to (${errorCode(error)}).`,
      );
    }
  }

  private async renew(): Promise<void> {
    if (this.isRenewing) return;
    this.isRenewing = true;
    const { id, address } = this;
    try {
      this.meet(await this.rows.renew({ id, address, rules: this.facts.rulesVersion }));
    } catch (fault) {
      // The pulse says that the database does not answer; until it does, the rows lapse here as everywhere.
      this.log.info({ fault }, 'this server could not say to the others that it lives');
    } finally {
      this.isRenewing = false;
    }
  }

  private meet(peers: Peer[]): void {
    const alive = new Set(peers.map(({ id }) => id));
    for (const id of this.neighbours.keys()) if (!alive.has(id)) this.drop(id);
    for (const peer of peers) {
      const known = this.neighbours.get(peer.id);
      if (known) known.peer = peer;
      else this.neighbours.set(peer.id, { peer, link: this.linkTo(peer) });
    }
  }

  private linkTo({ id, address }: Peer): PeerLink {
    return new PeerLink(address, this.secret, {
      bye: () => this.drop(id),
      lost: () => this.log.warn({ address }, 'another server is not heard: what it would decide is decided here'),
      back: () => this.log.info({ address }, 'another server is heard again'),
    });
  }

  private drop(id: string): void {
    const neighbour = this.neighbours.get(id);
    this.neighbours.delete(id);
    neighbour?.link.close();
  }
}
