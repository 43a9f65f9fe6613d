import { DEFAULT_POLICY, changePolicy } from '../policy.js';
import type { State } from '../state.js';
import { withPerson, type Fold } from './fold.js';

/** A state before its first entry. */
const NOTHING: State = {
  cursor: 0,
  production: {
    id: '',
    name: '',
    unit: '',
    timeZone: 'UTC',
    sample: false,
    preset: 'california',
    policy: DEFAULT_POLICY,
  },
  day: null,
  stop: null,
  stops: [],
  liftedStops: [],
  weapons: {},
  retired: [],
  people: {},
  lots: {},
  incidents: {},
  concerns: {},
};

/** The state that entry 1 is folded into. */
export const initialState = (): State => NOTHING;

export const productionCreated: Fold<'create-production'> = (state, { data }) => {
  const { armorer, producer } = data;
  const { name, unit, timeZone, preset, sample } = data;
  const created = {
    ...state,
    production: { id: data.productionId, name, unit, timeZone, preset, sample, policy: data.policy ?? DEFAULT_POLICY },
  };
  const withArmorer = withPerson(created, { ...armorer, roles: ['armorer'], training: [] });
  return producer ? withPerson(withArmorer, { ...producer, roles: ['producer'], training: [] }) : withArmorer;
};

export const policySet: Fold<'set-policy'> = (state, { data }) => ({
  ...state,
  production: {
    ...state.production,
    policy: changePolicy(state.production.policy, data.policy),
    preset: data.preset ?? state.production.preset,
  },
});
