import { Tooltip } from '@base-ui/react/tooltip';
import { useMemo, type RefObject } from 'react';

interface PictureTipProps {
  /** null shows none. */
  words: string | null;
  title: string;
  box: DOMRect | null;
  within: RefObject<HTMLElement | null>;
}

/** What a stretch says, beside it. A reader of the screen is told the same by the stretch itself. */
export function PictureTip({ words, title, box, within }: PictureTipProps) {
  const anchor = useMemo(() => (box ? { getBoundingClientRect: () => box } : null), [box]);
  return (
    <Tooltip.Root open={words !== null && anchor !== null}>
      <Tooltip.Portal container={within}>
        <Tooltip.Positioner
          anchor={anchor}
          side="top"
          sideOffset={8}
          positionMethod="fixed"
          className="pic-tip-place"
          collisionPadding={8}
        >
          <Tooltip.Popup className="pic-tip" aria-hidden="true">
            <b dir="auto">{title}</b>
            {words?.split(' · ').map((part) => (
              <span key={part} dir="auto">
                {part}
              </span>
            ))}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
