import { runNamed } from './faults/command.js';
import { FAULTS } from './faults/list.js';

await runNamed('faults', FAULTS);
