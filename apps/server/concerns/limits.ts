import type { Instant, State } from '#custody';

const PHONE_MAY = 3;
const PHONE_WITHIN_MS = 10 * 60 * 1_000;
const PRODUCTION_MAY = 30;
const PRODUCTION_WITHIN_MS = 60 * 60 * 1_000;

/** Seconds until one more fits among those that count for `withinMs`; 0 when it does now. */
function waitSeconds(times: readonly number[], most: number, withinMs: number, now: number): number {
  const counting = times.filter((time) => time > now - withinMs).sort((a, b) => b - a);
  const oldest = counting[most - 1];
  return oldest === undefined ? 0 : Math.max(1, Math.ceil((oldest + withinMs - now) / 1_000));
}

/** ST6: at most thirty a production in an hour, merged ones among them. Counted from the log's state, so alike on every server. */
export function secondsUntilProductionMay(state: Pick<State, 'concerns'>, at: Instant): number {
  const voices = Object.values(state.concerns).flatMap((concern) => [concern, ...(concern.also ?? [])]);
  const times = voices.map((voice) => Date.parse(voice.at));
  return waitSeconds(times, PRODUCTION_MAY, PRODUCTION_WITHIN_MS, Date.parse(at));
}

/**
 * ST6: at most three a phone in ten minutes. By address, in this server's memory alone and for ten minutes: nothing that
 * is kept says who raised a concern.
 */
export class PhoneLimit {
  private readonly times = new Map<string, number[]>();

  /** Takes one of a phone's three, or says how many seconds it has to wait. */
  take(phone: string, now: Date): { waitSeconds: number } {
    const time = now.getTime();
    this.forgetOld(time);
    const taken = this.times.get(phone) ?? [];
    const wait = waitSeconds(taken, PHONE_MAY, PHONE_WITHIN_MS, time);
    if (wait === 0) this.times.set(phone, [...taken, time]);
    return { waitSeconds: wait };
  }

  /** Gives back the newest, which came to nothing. */
  giveBack(phone: string): void {
    const taken = this.times.get(phone) ?? [];
    if (taken.length > 1) this.times.set(phone, taken.slice(0, -1));
    else this.times.delete(phone);
  }

  private forgetOld(now: number): void {
    for (const [phone, times] of this.times) {
      const counting = times.filter((time) => time > now - PHONE_WITHIN_MS);
      if (counting.length === 0) this.times.delete(phone);
      else this.times.set(phone, counting);
    }
  }
}
