import type { Charge, Load, WeaponKind } from '#custody';

/** How a load is told without its colour: the word, and the shape that its mark has. */
export interface LoadWords {
  word: string;
  shape: 'plain' | 'cold' | 'dashed' | 'filled';
}

const KIND_WORDS: Partial<Record<WeaponKind, string>> = {
  replica: 'Replica',
  rubber: 'Rubber',
  blade: 'Blade',
  airsoft: 'Airsoft',
};

const CHARGE_WORDS: Record<Charge, string> = { full: 'full', half: '½', quarter: '¼' };

/**
 * What to call what is in a weapon, or null where there is nothing to say (a working weapon that nobody inspected).
 * "Cold" only once both have seen it empty (CH2); under the blind view a load has its kind alone. CH1: a replica, rubber or
 * blade is told by its kind, never as cold.
 */
export function tellLoad(kind: WeaponKind, load: Load | undefined, isChecked: boolean): LoadWords | null {
  const kindWord = KIND_WORDS[kind];
  if (kindWord && (!load || load.kind === 'empty')) return { word: kindWord, shape: 'plain' };
  if (!load) return null;
  const count = load.rounds === undefined ? '' : ` ×${load.rounds}`;
  switch (load.kind) {
    case 'empty':
      return isChecked ? { word: 'Cold', shape: 'cold' } : { word: 'Empty', shape: 'plain' };
    case 'dummy':
      return { word: `Dummy${count}`, shape: 'dashed' };
    case 'blank':
      return { word: `Blank${load.charge ? ` ${CHARGE_WORDS[load.charge]}` : ''}${count}`, shape: 'filled' };
  }
}
