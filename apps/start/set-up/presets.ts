import { PRESET_POLICIES, type Preset } from '#custody';

/** CU12: what a place's preset changes, and where that comes from, so that it can be looked up. */
export const presetLine = (preset: Preset): string => {
  const { changes, source } = PRESET_POLICIES[preset];
  return `${changes} Source: ${source}.`;
};
