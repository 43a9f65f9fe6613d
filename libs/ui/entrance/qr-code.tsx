import { useEffect, useState } from 'react';

export interface QrCodeProps {
  text: string;
  /** What scanning it does, for who can't see it. */
  label: string;
}

interface Drawing {
  size: number;
  path: string;
}

const QUIET_MODULES = 4;

/** One path for all dark modules, row by row. */
function darkPath(rows: boolean[][]): string {
  return rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x + QUIET_MODULES} ${y + QUIET_MODULES}h1v1h-1z` : '')))
    .join('');
}

/** The encoder is fetched when a code is first drawn: a board that is paired never needs it. */
async function drawingOf(text: string): Promise<Drawing> {
  const { encode } = await import('uqr');
  const code = encode(text, { ecc: 'M', border: 0 });
  return { size: code.size + 2 * QUIET_MODULES, path: darkPath(code.data) };
}

/**
 * A QR code as drawing, dark on white with its quiet zone, since half of all phones can't read the inverse. Without its
 * encoder (the server went away meanwhile) there is none; whatever it says is beside it in words or digits.
 */
export function QrCode({ text, label }: QrCodeProps) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    let isOver = false;
    drawingOf(text).then(
      (drawn) => !isOver && setDrawing(drawn),
      () => !isOver && setDrawing(null),
    );
    return () => {
      isOver = true;
    };
  }, [text]);
  if (!drawing) return <span className="qr-code" />;
  const { size, path } = drawing;
  return (
    <svg className="qr-code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} rx="1.5" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
