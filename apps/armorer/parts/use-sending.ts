import { useSend, type Send } from '#live/react';
import type { CommandBody } from '#custody';

export interface SendingThen extends Pick<Send, 'sending' | 'dismiss'> {
  isSending: boolean;
  /** Sends, and goes on with what follows only once it is recorded. */
  send: (body: CommandBody, then?: () => void) => void;
  sendAgain: () => void;
}

/** Sending with what follows: nothing closes, moves on or is confirmed before the server has recorded it. */
export function useSending(onRecorded: (type: CommandBody['type']) => void): SendingThen {
  const { sending, send, sendAgain, dismiss } = useSend();
  return {
    sending,
    dismiss,
    isSending: sending.kind === 'sending',
    send(body, then) {
      if (sending.kind === 'sending') return;
      void send(body).then((outcome) => {
        if (outcome.status !== 'accepted') return;
        onRecorded(body.type);
        then?.();
      });
    },
    sendAgain() {
      if (sending.kind !== 'answered') return;
      const { type } = sending.command;
      void sendAgain()?.then((outcome) => {
        if (outcome.status === 'accepted') onRecorded(type);
      });
    },
  };
}
