/** The colours of tokens.css, as a canvas wants them, and the patterns that are drawn with them. */
export interface Palette {
  ink0: string;
  ink1: string;
  ink3: string;
  ink4: string;
  text: string;
  textDim: string;
  dummy: string;
  blank: string;
  onBlank: string;
  alarm: string;
  stop: string;
  onStop: string;
  font: string;
  patterns: Record<'rising' | 'crossed' | 'late' | 'dummy', CanvasPattern | null>;
}

const NAMES = {
  ink0: '--ink-0',
  ink1: '--ink-1',
  ink3: '--ink-3',
  ink4: '--ink-4',
  text: '--text',
  textDim: '--text-dim',
  dummy: '--dummy',
  blank: '--blank',
  onBlank: '--on-blank',
  alarm: '--alarm',
  stop: '--stop',
  onStop: '--on-stop',
  font: '--font',
} as const;

/** A small square, drawn once and repeated; lines that leave it on one side come in on the other. */
function pattern(size: number, scale: number, draw: (on: CanvasRenderingContext2D) => void): CanvasPattern | null {
  const tile = document.createElement('canvas');
  tile.width = size * scale;
  tile.height = size * scale;
  const on = tile.getContext('2d');
  if (!on) return null;
  on.scale(scale, scale);
  draw(on);
  const made = on.createPattern(tile, 'repeat');
  made?.setTransform(new DOMMatrix().scale(1 / scale));
  return made;
}

function diagonals(on: CanvasRenderingContext2D, size: number, isFalling: boolean): void {
  on.beginPath();
  for (const shift of [-size, 0, size]) {
    on.moveTo(shift, isFalling ? 0 : size);
    on.lineTo(shift + size, isFalling ? size : 0);
  }
  on.stroke();
}

const striped = (size: number, scale: number, colour: string, width: number, isCrossed = false): CanvasPattern | null =>
  pattern(size, scale, (on) => {
    on.strokeStyle = colour;
    on.lineWidth = width;
    diagonals(on, size, false);
    if (isCrossed) diagonals(on, size, true);
  });

/** Reads the page's tokens once; `scale` is how many device pixels a CSS pixel has. */
export function readPalette(page: Element, scale: number): Palette {
  const style = getComputedStyle(page);
  const colours = Object.fromEntries(
    Object.entries(NAMES).map(([name, token]) => [name, style.getPropertyValue(token).trim()]),
  ) as Record<keyof typeof NAMES, string>;
  return {
    ...colours,
    patterns: {
      rising: striped(7, scale, colours.textDim, 1.5),
      crossed: striped(9, scale, colours.textDim, 1.2, true),
      late: striped(6, scale, colours.alarm, 3),
      dummy: striped(8, scale, colours.ink0, 1.6),
    },
  };
}
