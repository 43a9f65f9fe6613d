// `npm run restore -- FILE`: fills a database that has nothing of that production from an export or a copy of its log.
import { runBuilt } from './run-built.mjs';

await runBuilt('apps/server/restore/restore.js', ({ restore }, say) =>
  restore(process.argv.slice(2), process.env, say),
);
