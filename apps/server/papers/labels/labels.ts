import type { Problem, State, Weapon } from '#custody';
import { WEAPON_KIND_WORDS } from '#record';
import { denied, type Answer } from '../../http/denial.js';
import type { Label } from './draw-label.js';
import { PAPERS, SHEETS, type Paper, type Sheet } from './sheet.js';

export interface AskedLabels {
  readonly sheet: Sheet;
  readonly labels: Label[];
}

const NONE = 'There is no weapon yet to print a label for. Register one first.';
const numbers = new Intl.Collator('en', { numeric: true });

/**
 * The labels that an address asks for, by board number: of some weapons by their ids, or of every one that has not left.
 * What the code says is what the station's scanner and a phone's camera both take: the station's address at that weapon.
 */
export function labelsOf(
  { weapons, production }: Pick<State, 'weapons' | 'production'>,
  url: string,
  asked: { paper: unknown; weapons: unknown },
): Answer<AskedLabels> {
  const paper = asked.paper === undefined ? 'a4' : PAPERS.find((each) => each === asked.paper);
  const wanted = chosen(weapons, asked.weapons);
  const problems = [...(paper ? [] : [NO_PAPER]), ...('problems' in wanted ? wanted.problems : [])];
  if (!paper || 'problems' in wanted) return denied('malformed', { details: { problems } });
  if (wanted.weapons.length === 0) return denied('not-found', { message: NONE });
  const labels = wanted.weapons
    .toSorted((a, b) => numbers.compare(a.number, b.number))
    .map(({ weaponId, number, name, kind, weaponType }) => ({
      address: `${url}/armorer?weapon=${encodeURIComponent(weaponId)}`,
      number,
      name,
      kind: `${weaponType}, ${WEAPON_KIND_WORDS[kind].toLowerCase()}`,
      production: `${production.name} · ${production.unit}`,
    }));
  return { sheet: SHEETS[paper satisfies Paper], labels };
}

const NO_PAPER: Problem = { path: 'paper', message: `must be one of ${PAPERS.join(', ')}` };

function chosen(weapons: State['weapons'], asked: unknown): { weapons: Weapon[] } | { problems: Problem[] } {
  if (asked === undefined) return { weapons: Object.values(weapons) };
  const ids = typeof asked === 'string' ? [...new Set(asked.split(','))] : [];
  const found = ids.flatMap((id) => (Object.hasOwn(weapons, id) ? [weapons[id]] : []));
  const named = found.filter((weapon) => weapon !== undefined);
  if (named.length > 0 && named.length === ids.length) return { weapons: named };
  return { problems: [{ path: 'weapons', message: 'must be ids of weapons that are here, with commas between them' }] };
}
