// `npm run recover -- --person NAME`: on the server's own machine, gives one person a new PIN that works once, or takes a
// screen in where no screen is left that could. It works while Setboard runs and while it doesn't.
import { runBuilt } from './run-built.mjs';

await runBuilt('apps/server/people/recover.js', ({ recover }, say) => recover(process.argv.slice(2), process.env, say));
