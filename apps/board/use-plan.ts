import { useMemo, useState } from 'react';
import { keptFrom } from './kept.js';
import { planBoard, wayOf, type Plan, type PlanInput, type Way } from './plan.js';

/** The plan for what is shown; DY3: while held, in the way that stood before, as far as everything fits in it. */
export function usePlan(input: PlanInput, isHeld: boolean): Plan {
  const { width, height, floor, isPortrait, lanes } = input;
  const [stood, setStood] = useState<Way | undefined>();
  const keep = isHeld ? stood : undefined;
  const doBandsStand = stood?.form === 'bands';
  const plan = useMemo(
    () => planBoard({ width, height, floor, isPortrait, lanes }, keep, doBandsStand),
    [width, height, floor, isPortrait, lanes, keep, doBandsStand],
  );
  const stands = keptFrom(stood, wayOf(plan));
  if (!isHeld && lanes.length > 0 && stands !== stood) setStood(stands);
  return plan;
}
