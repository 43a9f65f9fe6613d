import { useEffect, useRef, useState, type RefObject } from 'react';

export type CameraState = 'starting' | 'looking' | 'refused';

/**
 * Reads QR codes from the camera into `onRead` for as long as the page is there. The reader is loaded only here: it is
 * larger than the rest of the hand-held.
 */
export function useCamera(
  isWanted: boolean,
  onRead: (text: string) => void,
): [RefObject<HTMLVideoElement | null>, CameraState] {
  const video = useRef<HTMLVideoElement>(null);
  const read = useRef(onRead);
  const [camera, setCamera] = useState<CameraState>('starting');
  useEffect(() => {
    read.current = onRead;
  });
  useEffect(() => {
    const element = video.current;
    if (!isWanted || !element) return undefined;
    let isOver = false;
    let stop = (): void => undefined;
    const start = async (): Promise<void> => {
      const { default: QrScanner } = await import('qr-scanner');
      if (isOver) return;
      const scanner = new QrScanner(element, ({ data }) => read.current(data), {
        preferredCamera: 'environment',
        returnDetailedScanResult: true,
      });
      stop = () => scanner.destroy();
      await scanner.start();
      if (!isOver) setCamera('looking');
    };
    start().catch(() => setCamera('refused'));
    return () => {
      isOver = true;
      stop();
    };
  }, [isWanted]);
  return [video, camera];
}
