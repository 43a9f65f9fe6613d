import type { Weapon } from '#custody';
import { useState, type ReactNode } from 'react';
import { offerOf } from '../handheld.view.js';
import { BarNote } from '../parts/bar-note.js';
import { useDesk } from '../parts/desk.js';
import { Page } from '../parts/page.js';
import { WeaponTitle } from '../parts/weapon-title.js';
import { Written } from '../parts/written.js';
import { releaseView } from './release.view.js';
import { kindLine } from './weapon.view.js';

const WHYS = ['Looked over, nothing wrong', 'Repaired', 'Handed back by the police'] as const;

/** ST7: this person's half of a release, with why it may go on. */
export function ReleasePage({ weapon }: { weapon: Weapon }): ReactNode {
  const desk = useDesk();
  const [why, setWhy] = useState('');
  const { given, does, sentence } = releaseView(desk.state, weapon);
  const offer = offerOf(desk.state, desk.me, weapon.weaponId, 'release-weapon', desk.at);
  const bar = offer?.refusal ?? null;
  const release = async (): Promise<void> => {
    const command = { type: 'release-weapon', weaponId: weapon.weaponId, why: why.trim() } as const;
    const outcome = await desk.send(command, given ? `${weapon.number} is released` : 'Your half is given');
    if (outcome.status === 'accepted') desk.go({ page: 'weapon', weaponId: weapon.weaponId });
  };
  if (!offer)
    return (
      <Page title={`Release ${weapon.number}`}>
        <p className="rest">{weapon.number} is not frozen, or its release is not yours to give.</p>
      </Page>
    );
  return (
    <Page
      title={`Release ${weapon.number}`}
      action={
        bar ? null : (
          <button
            type="button"
            className="go"
            disabled={why.trim() === '' || desk.isSending}
            onClick={() => void release()}
          >
            {why.trim() === '' ? 'Still to say: why it may go on' : sentence}
          </button>
        )
      }
    >
      <WeaponTitle weapon={weapon} line={kindLine(weapon)} />
      {given && <p className="half">✓ {given}</p>}
      {bar ? (
        <BarNote bar={bar} />
      ) : (
        <>
          <p className="dim">{does}</p>
          <fieldset className="whys" aria-label="Why may it go on">
            {WHYS.map((words) => (
              <button
                key={words}
                type="button"
                className={words === why ? 'on' : undefined}
                aria-pressed={words === why}
                onClick={() => setWhy(words)}
              >
                {words}
              </button>
            ))}
          </fieldset>
          <Written label="Or in your words" value={why} onSay={setWhy} rows={2} longest={1_000} />
        </>
      )}
    </Page>
  );
}
