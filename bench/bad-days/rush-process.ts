// A process of its own: so many screens by bare `ws`, each with a token of its own, that dial within a second or so.
import { setTimeout as pause } from 'node:timers/promises';
import { Line } from '../line.js';

interface Told {
  url: string;
  tokens: string[];
  withinMs: number;
}

/** All of them are current. */
export interface Rushed {
  /** From the first dial to the last screen's first pulse. */
  allCurrentMs: number;
  /** From each one's first dial to its first pulse. */
  currentMs: number[];
  /** How often one was turned away or cut and dialled again, by what it was told. */
  again: Record<string, number>;
}

/** All of them are gone. */
export interface Left {
  /** The longest that any of them waited from one pulse to the next. */
  longestGapMs: number;
  lost: number;
}

const AGAIN_AFTER_MS = 1_000;

const lines: Line[] = [];
let longestGapMs = 0;
let lost = 0;
const again: Record<string, number> = {};

/** Resolves with its first pulse, whatever it takes. */
async function come(url: string, token: string): Promise<void> {
  for (;;) {
    const line = await Line.open(url, { token }).catch((fault: Error) => fault.message);
    if (typeof line !== 'string' && (await isPulsed(line))) return;
    const why = typeof line === 'string' ? line : 'cut before its first pulse';
    again[why] = (again[why] ?? 0) + 1;
    await pause(AGAIN_AFTER_MS);
  }
}

function isPulsed(line: Line): Promise<boolean> {
  let lastMs = 0;
  return new Promise((resolve) => {
    void line.closed.then(() => {
      if (lastMs > 0) lost += 1;
      resolve(false);
    });
    line.onFrame = ({ kind }) => {
      if (kind !== 'pulse') return;
      const now = performance.now();
      if (lastMs > 0) longestGapMs = Math.max(longestGapMs, now - lastMs);
      else lines.push(line);
      lastMs = now;
      resolve(true);
    };
  });
}

async function rush({ url, tokens, withinMs }: Told): Promise<Rushed> {
  const began = performance.now();
  const currentMs = await Promise.all(
    tokens.map(async (token, nth) => {
      await pause((nth * withinMs) / tokens.length);
      const dialledMs = performance.now();
      await come(url, token);
      return performance.now() - dialledMs;
    }),
  );
  return { allCurrentMs: performance.now() - began, currentMs, again };
}

process.on('message', (told: Told | 'leave') => {
  if (told !== 'leave') return void rush(told).then((rushed) => process.send?.(rushed));
  const left: Left = { longestGapMs, lost };
  for (const line of lines) line.close();
  process.send?.(left);
});
// What is said before anybody listens is lost.
process.send?.('listening');
