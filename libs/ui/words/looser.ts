import { looserThanPreset, PRESET_RULES, type State } from '#custody';

/** CU12: "Looser than California": what, each thing by itself; null while nothing is. */
export interface LooserWords {
  what: string;
  says: readonly string[];
}

/** CU12: what this production holds looser than the preset of its place, named as long as it holds. */
export function looserWords(state: State): LooserWords | null {
  const says = looserThanPreset(state).map((looser) => looser.says);
  if (says.length === 0) return null;
  return { what: `Looser than ${PRESET_RULES[state.production.preset].name}`, says };
}
