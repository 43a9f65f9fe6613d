import { LinkProvider, useLink, useLinkFor, useLinkView, type EarlyLink } from '#live/react';
import { Veil } from '#ui';
import type { Paired } from '#ui/entrance';
import { useEffect } from 'react';
import { Board } from './board.layout.js';
import type { BoardOptions } from './board.options.js';
import { ClockProvider } from './clock.js';
import { Identified } from './identified.js';
import { useShown } from './use-board.js';

interface ScreenProps extends Paired {
  options: BoardOptions;
  /** Where this browser was paired before it loaded the page. */
  early?: EarlyLink | undefined;
}

function Screen({ options, leave }: Pick<ScreenProps, 'options' | 'leave'>) {
  const link = useLink();
  const linkView = useLinkView();
  const shown = useShown();
  const refusal = linkView.kind === 'refused' ? linkView.reason : null;
  useEffect(() => {
    if (refusal) leave(refusal);
  }, [refusal, leave]);
  // All boards turn together, by the pulse's time; a board that is not current stands still.
  const turn = shown ? Math.floor(Date.parse(shown.at) / (options.turn * 1000)) : 0;
  return (
    <ClockProvider value={link}>
      {shown && <Board view={shown.view} timeZone={shown.timeZone} options={options} turn={turn} />}
      {shown && <Identified isRolling={shown.view.isRolling} />}
      <Veil source={link} timeZone={shown?.timeZone} />
    </ClockProvider>
  );
}

/** A paired board: opens the link, and keeps it as long as it is shown. */
export function BoardScreen({ token, leave, options, early }: ScreenProps) {
  const link = useLinkFor(token, early);
  if (!link) return null;
  return (
    <LinkProvider value={link}>
      <Screen options={options} leave={leave} />
    </LinkProvider>
  );
}
