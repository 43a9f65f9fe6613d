import type { DeviceId, State } from '#custody';
import { duration, nameOf } from '#ui/words';
import type { ScreenReport } from '#wire';

export interface ScreenRow {
  deviceId: DeviceId;
  name: string;
  who: string;
  /** In words: how far behind, asleep, or lost since when. */
  told: string;
  link: 'current' | 'behind' | 'asleep' | 'lost';
}

const seconds = (lagMs: number | null): string => `${((lagMs ?? 0) / 1000).toFixed(1)} s`;

function since(report: ScreenReport): string {
  return report.lagMs === null ? '' : ` ${duration(report.lagMs / 1000)}`;
}

function linkOf(report: ScreenReport): ScreenRow['link'] {
  if (report.link === 'asleep') return 'asleep';
  if (report.link === 'lost') return 'lost';
  return report.current ? 'current' : 'behind';
}

function toldOf(report: ScreenReport, link: ScreenRow['link']): string {
  switch (link) {
    case 'current':
      return seconds(report.lagMs);
    case 'behind':
      return report.lagMs === null ? 'nothing shown yet' : `not current, ${seconds(report.lagMs)}`;
    case 'asleep':
      return `asleep${since(report)}`;
    case 'lost':
      return `lost${since(report)}`;
  }
}

const RANK: Record<ScreenRow['link'], number> = { lost: 0, behind: 1, asleep: 2, current: 3 };

/** Every paired screen, what is wrong first: the armorer's proof that the village sees what the armorer sees. */
export function screenRows(state: Pick<State, 'people'>, reports: readonly ScreenReport[]): ScreenRow[] {
  return reports
    .map((report) => {
      const link = linkOf(report);
      const who = report.person ? nameOf(state, report.person) : '';
      return { deviceId: report.deviceId, name: report.name, who, told: toldOf(report, link), link };
    })
    .toSorted((a, b) => RANK[a.link] - RANK[b.link] || a.name.localeCompare(b.name));
}

/** "3 of 4 current"; a phone that sleeps in a pocket is not counted as one that fails. */
export function currentTold(rows: readonly ScreenRow[]): string {
  const awake = rows.filter(({ link }) => link !== 'asleep');
  return `${awake.filter(({ link }) => link === 'current').length} of ${awake.length} current`;
}
