import type { Policy } from './policy.js';
import { PRESET_RULES, type Preset } from './presets.js';

/** CU12: what a place asks for, with where that comes from. None of this is legal advice. */
export interface PresetPolicy {
  name: string;
  policy: Policy;
  /** Where it comes from, so that a user can look it up. */
  source: string;
  /** What it sets otherwise than Setboard does by itself, in a sentence. */
  changes: string;
}

const NO_TIMES = 'It gives no times; those are Setboard’s own.';

/** Each preset with its source. What a source does not say stays as Setboard has it. */
export const PRESET_POLICIES: Record<Preset, PresetPolicy> = {
  california: {
    ...PRESET_RULES.california,
    source: 'California Labor Code, sections 9150 to 9161 (SB 132 of 2023)',
    changes: `Nothing: Setboard goes by it from the start. An armorer puts each weapon into a performer’s hands and collects it. ${NO_TIMES}`,
  },
  ontario: {
    ...PRESET_RULES.ontario,
    source: 'Ontario, Safety guidelines for the film and television industry, Guideline No. 39 (Firearms)',
    changes: `Nothing: one designated handler is in charge of every weapon, and alternatives come first, as Setboard has it. ${NO_TIMES}`,
  },
  'united-kingdom': {
    ...PRESET_RULES['united-kingdom'],
    source:
      'Health and Safety Executive, information sheet ETIS20, and the BBC’s safety guidelines on firearms and weapons',
    changes: `Nothing: the armourer keeps charge of the weapons, and a replica comes first, as Setboard has it. ${NO_TIMES}`,
  },
  'new-mexico': {
    ...PRESET_RULES['new-mexico'],
    source:
      'Industry-Wide Labor-Management Safety Committee, Safety Bulletin #1 (read second-hand); the state has no film weapons law of its own that we know of',
    changes: `A change of scene asks for a new safety meeting, since the bulletin wants one on the spot before each use. ${NO_TIMES}`,
  },
};
