import type { Weapon } from '#custody';
import { nameOf } from '#ui/words';
import type { ReactNode } from 'react';
import { CheckResultCard } from './check-result.layout.js';
import { offerOf } from '../handheld.view.js';
import { BarNote } from '../parts/bar-note.js';
import { useDesk } from '../parts/desk.js';
import { Page } from '../parts/page.js';
import { WeaponTitle } from '../parts/weapon-title.js';
import { SeenWith } from '../weapon/seen-with.js';
import { kindLine } from '../weapon/weapon.view.js';
import { barOnSeen, sentence, toCheck } from './check-form.view.js';
import { CheckForm } from './check-form.layout.js';
import { isOnItsWay, resultNow, type Checks } from './use-checks.js';

/** The weapon and the questions. It never shows the armorer's count, which this screen was not even sent (CH2). */
export function CheckAsk({
  weapon,
  checks,
  others = 0,
}: {
  weapon: Weapon;
  checks: Checks;
  others?: number;
}): ReactNode {
  const { state } = useDesk();
  const seen = checks.seenOf(weapon);
  const bar = barOnSeen(weapon, seen);
  const { kind, chambers, magazine } = weapon;
  return (
    <>
      <WeaponTitle
        weapon={weapon}
        line={`${kindLine({ ...weapon, calibre: undefined })} · from ${nameOf(state, weapon.holder)}`}
        {...(others > 0 ? { aside: <span className="others">+{others}</span> } : {})}
      />
      <p className="ask">What did you see? The armorer’s count is hidden until you have given yours.</p>
      <CheckForm
        weapon={magazine === undefined ? { kind, chambers } : { kind, chambers, magazine }}
        seen={seen}
        onSay={(answer) => checks.say(weapon, answer)}
      />
      {bar && <BarNote bar={bar} />}
    </>
  );
}

/** The button that signs: it says back what is signed, or what is still to be said, or what bars it. */
export function SignButton({
  weapon,
  checks,
  onSigned,
}: {
  weapon: Weapon;
  checks: Checks;
  onSigned?: () => void;
}): ReactNode {
  const desk = useDesk();
  const seen = checks.seenOf(weapon);
  const bar = offerOf(desk.state, desk.me, weapon.weaponId, 'check', desk.at)?.refusal ?? null;
  const isReady = toCheck(weapon, seen) !== null && !bar;
  const sign = async (): Promise<void> => {
    checks.pin(weapon.weaponId);
    if (await checks.sign(desk, weapon, seen)) onSigned?.();
  };
  return (
    <button
      type="button"
      className="go"
      disabled={!isReady || desk.isSending || isOnItsWay(desk, checks.signed)}
      onClick={() => void sign()}
    >
      {bar ? `${bar.rule}: ${bar.message}` : sentence(weapon, seen)}
    </button>
  );
}

/** One weapon's check on a page of its own, chosen from the list. */
export function CheckPage({ weapon, checks }: { weapon: Weapon; checks: Checks }): ReactNode {
  const desk = useDesk();
  const result = checks.signed?.weaponId === weapon.weaponId ? resultNow(desk, checks.signed) : null;
  const offer = offerOf(desk.state, desk.me, weapon.weaponId, 'check', desk.at);
  const done = (): void => {
    checks.forget();
    desk.go({ page: 'next' });
  };
  if (result)
    return (
      <Page
        action={
          <button type="button" className="go" onClick={done}>
            Done
          </button>
        }
      >
        <CheckResultCard result={result} weapon={weapon} />
      </Page>
    );
  if (!offer)
    return (
      <Page title={`${weapon.number} is not waiting`}>
        <p className="rest">
          {weapon.number} does not wait for a check any more. {nameOf(desk.state, weapon.holder)} has it.
        </p>
      </Page>
    );
  return (
    <Page title={`Check ${weapon.number}`} action={<SignButton weapon={weapon} checks={checks} />}>
      <CheckAsk weapon={weapon} checks={checks} />
      <SeenWith weapon={weapon} />
    </Page>
  );
}
