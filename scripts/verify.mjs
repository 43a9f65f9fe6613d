// `npm run verify -- FILE…`: without a server or a database, says whether exports and copies of logs are as they were
// recorded.
import { runBuilt } from './run-built.mjs';

await runBuilt('apps/server/verify/verify.js', async ({ verify }, say) => {
  if (!(await verify(process.argv.slice(2), say))) process.exitCode = 1;
});
