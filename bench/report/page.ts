import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { tableOf, type Run } from './table.js';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page with each ratio as a bar beside its goal, and each figure over the runs: it stands alone, charts and all. */
export async function pageOf(runs: readonly Run[]): Promise<string> {
  const newest = runs.at(-1);
  if (!newest) throw new Error('no run');
  const entry = fileURLToPath(import.meta.resolve('chart.js'));
  const library = await readFile(path.join(path.dirname(entry), 'chart.umd.min.js'), 'utf8');
  const given = JSON.stringify(runs).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Setboard, measured</title>
<style>
  body { font: 16px/1.4 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; color: #16191d; background: #fff }
  pre { overflow: auto; font-size: 13px } .charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(26rem, 1fr)); gap: 2rem }
  figure { margin: 0 } figcaption { font-weight: 600 }
</style>
<h1>Setboard, measured</h1>
<p>${escaped(`${newest.at}, ${newest.commit}, ${newest.machine}. ${newest.pairs} pairs, A B B A; medians with 95 % bounds.`)}</p>
<pre>${escaped(tableOf(newest, runs.at(-2) ?? null))}</pre>
<div class="charts" id="charts"></div>
<script>${library}</script>
<script>const runs = ${given};
${DRAW}</script>
</html>
`;
}

const DRAW = `
const numberOf = ({ measured }) => ('alone' in measured ? measured.alone : measured.ratio.median);
for (const line of runs.at(-1).lines) {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = line.id + ' · ' + line.says;
  const canvas = document.createElement('canvas');
  figure.append(caption, canvas);
  document.getElementById('charts').append(figure);
  const past = runs.map((run) => run.lines.find(({ id }) => id === line.id)).map((found) => found ?? null);
  const of = (pick) => past.map((found) => (found ? pick(found) : null));
  const bound = (which) => of(({ measured }) => ('alone' in measured ? measured.alone : measured.ratio[which]));
  const sets = [
    { label: 'alone' in line.measured ? line.unit : 'ratio', data: of(numberOf), borderColor: '#0b5cad', backgroundColor: '#0b5cad' },
    { label: 'low', data: bound('low'), borderColor: '#0b5cad55', pointRadius: 0 },
    { label: 'high', data: bound('high'), borderColor: '#0b5cad55', pointRadius: 0, fill: '-1', backgroundColor: '#0b5cad22' },
  ];
  if (line.goal) sets.push({ label: 'goal', data: runs.map(() => line.goal.number), borderColor: '#b3261e', borderDash: [6, 4], pointRadius: 0 });
  new Chart(canvas, {
    type: 'line',
    data: { labels: runs.map(({ at }) => at.slice(0, 16).replace('T', ' ')), datasets: sets },
    options: { animation: false, scales: { y: { beginAtZero: true } } },
  });
}
`;
