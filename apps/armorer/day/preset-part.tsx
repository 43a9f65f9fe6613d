import { looserThan, PRESET_POLICIES, PRESETS, type Policy, type Preset } from '#custody';
import { Pick } from '../parts/pick.js';

interface PresetPickProps {
  value: Preset;
  /** A producer may not change the place. */
  isFixed: boolean;
  standing: Preset;
  onChoose: (preset: Preset) => void;
}

/** CU12: whose law and custom the production goes by; choosing one fills in what it asks for. */
export function PresetPick({ value, isFixed, standing, onChoose }: PresetPickProps) {
  const { source, changes } = PRESET_POLICIES[value];
  return (
    <>
      <Pick
        label="Place"
        options={PRESETS.map((preset) => ({
          value: preset,
          text: PRESET_POLICIES[preset].name,
          barred: isFixed && preset !== standing ? 'The armorer changes the place.' : null,
        }))}
        value={value}
        onChoose={onChoose}
      />
      <p className="note">
        {changes} Source: {source}. None of this is legal advice.
      </p>
    </>
  );
}

interface ChangesProps {
  preset: Preset;
  /** What would change, in lines. */
  changes: readonly string[];
  next: Policy;
}

/** CU12: what setting it would change, and what then stands on the boards as looser than the place asks for. */
export function PolicyChanges({ preset, changes, next }: ChangesProps) {
  const { name, policy } = PRESET_POLICIES[preset];
  const looser = looserThan(policy, next);
  return (
    <>
      {changes.length > 0 && (
        <section aria-label="What would change">
          <h2>What would change</h2>
          <ul>
            {changes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {looser.length > 0 && (
        <section aria-label="Looser than the preset">
          <h2>Looser than {name}: it stands on the boards</h2>
          <ul>
            {looser.map(({ says }) => (
              <li key={says} className="short-ahead">
                {says}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
