import { waitSeconds } from '../custody/concern-limit.js';

const PHONE_MAY = 3;
const PHONE_WITHIN_MS = 10 * 60 * 1_000;

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
