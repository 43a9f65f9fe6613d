/** More screens than any set puts behind one address at once. */
const MOST_FROM_ONE_ADDRESS = 100;

interface Standing {
  readonly address: string;
  readonly expiresAt: Date;
}

/** The codes that this server gave out and that nobody fetched a token for yet, by the address that asked. */
export class StandingCodes {
  private readonly byClaim = new Map<string, Standing>();

  /** Seconds until this address may have another one; 0 when it may now. */
  waitSeconds(address: string, now: Date): number {
    for (const [claim, { expiresAt }] of this.byClaim) if (expiresAt <= now) this.byClaim.delete(claim);
    const ends = [...this.byClaim.values()].flatMap((each) =>
      each.address === address ? [each.expiresAt.getTime()] : [],
    );
    if (ends.length < MOST_FROM_ONE_ADDRESS) return 0;
    return Math.ceil((Math.min(...ends) - now.getTime()) / 1_000);
  }

  add(address: string, claimHash: string, expiresAt: Date): void {
    this.byClaim.set(claimHash, { address, expiresAt });
  }

  remove(claimHash: string): void {
    this.byClaim.delete(claimHash);
  }
}
