import { looserThan, type Looser } from './looser.js';
import { DEFAULT_POLICY, type Policy } from './policy.js';
import type { State } from './state.js';

export const PRESETS = ['california', 'ontario', 'united-kingdom', 'new-mexico'] as const;
/** The place whose law and custom a production goes by. */
export type Preset = (typeof PRESETS)[number];

/** CU12: what each place is called and what it asks for, as far as a policy can say it; boards need no more of it. */
export const PRESET_RULES: Record<Preset, { name: string; policy: Policy }> = {
  california: { name: 'California', policy: DEFAULT_POLICY },
  ontario: { name: 'Ontario', policy: DEFAULT_POLICY },
  'united-kingdom': { name: 'United Kingdom', policy: DEFAULT_POLICY },
  'new-mexico': { name: 'New Mexico', policy: { ...DEFAULT_POLICY, newMeetingEachScene: true } },
};

/** CU12: what this production holds looser than the preset of its place; it stands named on the boards while it holds. */
export const looserThanPreset = (state: State): Looser[] =>
  looserThan(PRESET_RULES[state.production.preset].policy, state.production.policy);
