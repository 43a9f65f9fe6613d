import { useEffect, useState } from 'react';
import * as http from './http.js';
import { onClaim, onCode, PAIRING_BEGINS, type PairingStep } from './pairing-steps.js';

async function nextStep(step: PairingStep, name: string | undefined): Promise<PairingStep> {
  switch (step.step) {
    case 'asking':
      return onCode(await http.startPairing(name));
    case 'showing':
      return onClaim(step, await http.claimPairing(step.claim));
    case 'paired':
      return step;
  }
}

/** Gets a code, asks whether it was accepted, gets another when it is gone; goes on trying until paired. */
export function usePairing(name?: string): PairingStep {
  const [step, setStep] = useState(PAIRING_BEGINS);
  useEffect(() => {
    if (step.step === 'paired') return undefined;
    let isOver = false;
    const timer = setTimeout(() => {
      void nextStep(step, name).then((next) => {
        if (!isOver) setStep(next);
      });
    }, step.pauseMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [step, name]);
  return step;
}
