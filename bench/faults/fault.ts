import type { Finding, History } from '../checker/history.js';
import { check, tally } from '../checker/check.js';
import type { Chance } from './chance.js';
import type { RunningServer } from '../../e2e/server.js';
import { Crowd, type CrowdOptions } from './crowd.js';

/** So many of the server's last lines go with what was found. */
const SAID_LAST = 20;

/** One kind of fault, tried again and again on a ground of its own. */
export interface Fault {
  name: string;
  /** Its number in the list of faults in docs/reliability.md. */
  number: number;
  /** What is done and what has to hold, in a sentence. */
  says: string;
  /** How often it is tried: in `npm test`, and by `npm run faults`. */
  times: { short: number; long: number };
  run: (trial: Trial) => Promise<void>;
}

interface Measured {
  n: number;
  median: number;
  p99: number;
  most: number;
}

/** What became of one fault's runs. */
export interface Report {
  fault: string;
  number: number;
  seed: number;
  times: number;
  seconds: number;
  /** How often what was done and looked at. */
  counts: Record<string, number>;
  /** In ms, unless the name says otherwise. */
  measured: Record<string, Measured>;
  findings: (Finding | { wrong: 'fault'; says: string })[];
}

/** One run of a fault: its chance, and where it says what it did and found. */
export class Trial {
  private readonly counts: Record<string, number> = {};
  private readonly values: Record<string, number[]> = {};
  private readonly findings: Report['findings'] = [];
  private readonly crowds: Crowd[] = [];
  private readonly begun = performance.now();

  constructor(
    private readonly fault: Pick<Fault, 'name' | 'number'>,
    readonly chance: Chance,
    readonly times: number,
    /** Shows how far it got. */
    readonly say: (line: string) => void,
  ) {}

  /** A crowd with a chance of its own, which leaves with this run however it ends. */
  async gather(servers: readonly RunningServer[], name: string, options?: CrowdOptions): Promise<Crowd> {
    const crowd = await Crowd.gather(servers, this.chance.apart(name), options);
    this.crowds.push(crowd);
    return crowd;
  }

  leave(): void {
    for (const crowd of this.crowds) crowd.close();
  }

  tried(what: string, count = 1): void {
    this.counts[what] = (this.counts[what] ?? 0) + count;
  }

  measured(what: string, value: number): void {
    (this.values[what] ??= []).push(value);
  }

  /** Something that has to hold beside what the checker looks at. */
  sure(isTrue: boolean, says: string): void {
    this.tried('other promises looked at');
    if (!isTrue) this.findings.push({ wrong: 'fault', says });
  }

  check(history: History): void {
    for (const [what, count] of Object.entries(tally(history))) this.tried(what, count);
    this.findings.push(...check(history));
  }

  /** Lets a crowd come to rest, and checks all that it saw against what is on disk. */
  async finish(crowd: Crowd, databaseUrl: string, serverSaid: readonly string[] = []): Promise<History> {
    await crowd.rest();
    for (const unsettled of crowd.unsettled)
      this.sure(false, `${unsettled}\n${serverSaid.slice(-SAID_LAST).join('\n')}`);
    const history = await crowd.history(databaseUrl);
    this.check(history);
    this.crowds.splice(this.crowds.indexOf(crowd), 1);
    crowd.close();
    return history;
  }

  report(): Report {
    const { name, number } = this.fault;
    const measured = Object.entries(this.values).map(([what, values]) => [what, summed(values)] as const);
    return {
      fault: name,
      number,
      seed: this.chance.seed,
      times: this.times,
      seconds: Math.round((performance.now() - this.begun) / 100) / 10,
      counts: this.counts,
      measured: Object.fromEntries(measured),
      findings: this.findings,
    };
  }
}

function summed(values: readonly number[]): Measured {
  const sorted = [...values].sort((one, other) => one - other).map(Math.round);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { n: sorted.length, median: at(0.5), p99: at(0.99), most: sorted.at(-1) ?? 0 };
}

/** Runs one fault so many times; what it throws is a finding like any other. */
export async function runFault(
  fault: Fault,
  { chance, times, say }: { chance: Chance; times: number; say: (line: string) => void },
): Promise<Report> {
  const trial = new Trial(fault, chance, times, say);
  try {
    await fault.run(trial);
  } catch (error) {
    trial.sure(false, error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    trial.leave();
  }
  return trial.report();
}
