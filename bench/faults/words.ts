import type { Report } from './fault.js';

const SHOWN = 20;

/** A report as somebody reads it. */
export function inWords({ seconds, counts, measured, findings }: Report): string[] {
  const numbers = Object.entries(counts).map(([what, count]) => `${what} ${count.toLocaleString('en')}`);
  const times = Object.entries(measured).map(([what, { n, median, p99, most }]) =>
    n === 1 ? `  ${what}: ${most}` : `  ${what}: median ${median}, p99 ${p99}, at most ${most} (of ${n})`,
  );
  const found = findings.slice(0, SHOWN).map(({ wrong, says }) => `  ${wrong}: ${says}`);
  const rest = findings.length > SHOWN ? [`  and ${findings.length - SHOWN} more`] : [];
  return [
    `  ${seconds} s: ${numbers.join(', ')}`,
    ...times,
    findings.length === 0 ? '  Nothing was found wrong.' : `  ${findings.length} FOUND WRONG:`,
    ...found,
    ...rest,
  ];
}
