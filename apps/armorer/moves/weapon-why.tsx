import { areBothSides, type Incident, type State, type Weapon } from '#custody';
import { INCIDENT_WORDS, nameOf, otherHalf, shortWords } from '#ui/words';
import { useDesk } from '../desk.js';
import { atWeapon, WEAPONS } from '../place.js';
import { OtherSide } from '../stops/other-side.js';
import { WhyForm } from './why-form.js';

interface OfWeapon {
  weapon: Weapon;
}

const openIncidents = (state: State, weapon: Weapon): Incident[] =>
  Object.values(state.incidents).filter((incident) => incident.weaponId === weapon.weaponId && !incident.closed);

/** RD3: somebody answers in writing for what is short. */
export function ShortForm({ weapon }: OfWeapon) {
  const { go } = useDesk();
  return (
    <WhyForm
      title={
        <>
          <b>{weapon.number}</b>: {shortWords(weapon.short ?? 0)}
        </>
      }
      asked={['What became of them?']}
      signs="Answer for it"
      body={([answer = '']) => ({ type: 'answer-short', weaponId: weapon.weaponId, answer })}
      done={`${weapon.number}: the short is answered for`}
      onClose={() => go(atWeapon(weapon.weaponId))}
    />
  );
}

/** ST5: an incident is closed with its cause and what was corrected. */
export function CloseIncidentForm({ weapon }: OfWeapon) {
  const { state, go } = useDesk();
  const incident = openIncidents(state, weapon)[0];
  if (!incident) return null;
  return (
    <WhyForm
      key={incident.incidentId}
      title={
        <>
          Close the {INCIDENT_WORDS[incident.kind].toLowerCase()} of <b>{weapon.number}</b>
        </>
      }
      note={
        <>
          <span dir="auto">{incident.what}</span> Reported by {nameOf(state, incident.by)}.
        </>
      }
      asked={['What caused it?', 'What was corrected?']}
      signs="Close the incident"
      body={([cause = '', correction = '']) => ({
        type: 'close-incident',
        incidentId: incident.incidentId,
        cause,
        correction,
      })}
      done={`${weapon.number}: the incident is closed`}
      onClose={() => go(atWeapon(weapon.weaponId))}
    />
  );
}

/** ST7: two people let a frozen weapon go, one armorer and one AD. */
export function ReleaseForm({ weapon }: OfWeapon) {
  const { state, me, go } = useDesk();
  const given = weapon.releases?.[0];
  const giver = given === undefined ? undefined : state.people[given];
  return (
    <WhyForm
      title={
        <>
          Release <b>{weapon.number}</b>
        </>
      }
      note={
        given ? (
          <>
            {nameOf(state, given)} gave one half. Still to come: {otherHalf(state, given)}.
            {giver && me && !areBothSides(giver, me) && <OtherSide given={giver} />}
          </>
        ) : (
          'It takes two: one armorer and one AD, each on their own.'
        )
      }
      asked={['Why may it go on?']}
      signs={given ? 'Give the other half' : 'Give your half'}
      body={([why = '']) => ({ type: 'release-weapon', weaponId: weapon.weaponId, why })}
      done={given ? `${weapon.number} is released` : `${weapon.number}: one half of its release is given`}
      onClose={() => go(atWeapon(weapon.weaponId))}
    />
  );
}

/** CU12, SC7: it leaves the board for good; its number is free again. */
export function RetireForm({ weapon }: OfWeapon) {
  const { go } = useDesk();
  return (
    <WhyForm
      title={
        <>
          Take <b>{weapon.number}</b> off the board
        </>
      }
      note="It leaves this production for good. Its number is free again; what the log says of it stays."
      asked={['Where does it go, and why?']}
      signs={`Take ${weapon.number} off the board`}
      body={([why = '']) => ({ type: 'retire-weapon', weaponId: weapon.weaponId, why })}
      done={`${weapon.number} is off the board`}
      onClose={() => go(atWeapon(weapon.weaponId))}
      onDone={() => go(WEAPONS)}
    />
  );
}
