import { useEffect, useState } from 'react';
import { readPalette, type Palette } from './palette.js';

const read = (): Palette => readPalette(document.documentElement, window.devicePixelRatio);

/** The page's colours for its canvases; read again once its face is there, since a canvas can't wait for one. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(read);
  useEffect(() => {
    let isGone = false;
    void document.fonts.ready.then(() => {
      if (!isGone) setPalette(read());
    });
    const zoom = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const onZoom = (): void => setPalette(read());
    zoom.addEventListener('change', onZoom);
    return () => {
      isGone = true;
      zoom.removeEventListener('change', onZoom);
    };
  }, []);
  return palette;
}
