import { useIdentified } from '#live/react';

/** The armorer looks for this screen: it flashes its name, gently; DY3: while the camera rolls that waits for "cut". */
export function Identified({ isRolling }: { isRolling: boolean }) {
  const name = useIdentified(isRolling);
  if (name === null) return null;
  return (
    <output className="identified" data-testid="identified">
      <strong dir="auto">{name}</strong>
    </output>
  );
}
