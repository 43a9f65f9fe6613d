import type { Figure } from '../figure.js';
import { acknowledgement, throughput } from './answers.js';
import { catchingUp } from './catching-up.js';
import { cpu, everywhere } from './deliveries.js';
import { fleet } from './fleet.js';
import { memory } from './memory.js';
import { painting } from './painting.js';
import { returning } from './returning.js';
import { servers } from './servers.js';
import { starting } from './starting.js';

/** All figures, in the order of docs/performance.md. */
export const figures: readonly Figure[] = [
  acknowledgement,
  everywhere,
  throughput,
  cpu,
  memory,
  returning,
  catchingUp,
  painting,
  starting,
  servers,
  fleet,
];
