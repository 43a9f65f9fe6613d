import QrScanner from 'qr-scanner';
import { useEffect, useRef, useState } from 'react';

interface CameraScanProps {
  onScan: (text: string) => boolean;
  onClose: () => void;
}

/** Browsers give the camera to secure addresses alone; `mediaDevices` does not even exist on others. */
const hasCamera = (): boolean => window.isSecureContext && 'mediaDevices' in navigator;

function Finder({ onScan, onClose }: CameraScanProps) {
  const video = useRef<HTMLVideoElement>(null);
  const heed = useRef({ onScan, onClose });
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    heed.current = { onScan, onClose };
  });
  useEffect(() => {
    if (!video.current) return undefined;
    const onRead = ({ data }: QrScanner.ScanResult): void => {
      if (heed.current.onScan(data)) heed.current.onClose();
      else setProblem('That code names no weapon here.');
    };
    const scanner = new QrScanner(video.current, onRead, { returnDetailedScanResult: true, maxScansPerSecond: 8 });
    scanner.start().catch(() => setProblem('The camera can’t be used here. Type the number.'));
    return () => scanner.destroy();
  }, []);
  return (
    <div className="camera">
      <video ref={video} muted playsInline aria-label="Camera" />
      {problem && <output>{problem}</output>}
      <button type="button" className="act" onClick={onClose}>
        Close the camera
      </button>
    </div>
  );
}

/** Reads a weapon's QR code where the address is secure; elsewhere it says why not, and the number pad does. */
export default function CameraScan({ onScan, onClose }: CameraScanProps) {
  return hasCamera() ? (
    <Finder onScan={onScan} onClose={onClose} />
  ) : (
    <p className="note camera">The camera wants the https address. Type the number.</p>
  );
}
