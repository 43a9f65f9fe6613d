import { ConcernLayout } from './concern.layout.js';
import { useConcern } from './use-concern.js';

/** ST6: the crew's page, bound to its address and the server. */
export function ConcernPage() {
  return <ConcernLayout {...useConcern()} />;
}
