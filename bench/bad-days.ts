// `npm run bad-days [-- NAME…]`: days that are bad and break nothing. docs/bad-days.md says what came of them.
import { BAD_DAYS } from './bad-days/list.js';
import { runNamed } from './faults/command.js';

await runNamed('bad-days', BAD_DAYS);
