import type { Decision } from '../refusal.js';

/** A decision in one line: `accepted`, `CU6 no-scene: …`, `malformed load.lotId: …` or `forbidden: …`. */
export function said(decision: Decision<unknown>): string {
  switch (decision.kind) {
    case 'accepted':
      return 'accepted';
    case 'refused':
      return `${decision.rule} ${decision.reason}: ${decision.message}`;
    case 'malformed':
      return decision.problems.map(({ path, message }) => `malformed ${path}: ${message}`).join('; ');
    case 'forbidden':
      return `forbidden: ${decision.message}`;
    default:
      return decision satisfies never;
  }
}
