import './sign-in-dialog.css';
import { Dialog } from '@base-ui/react/dialog';
import type { SignInProps } from './sign-in.js';
import { SignIn } from './sign-in.js';

export interface SignInDialogProps extends Omit<SignInProps, 'onCancel' | 'onJustLook'> {
  isOpen: boolean;
  onClose: () => void;
}

/**
 * The sign-in over a page that goes on behind it. ST1: focus is held, pointers are not, so that a STOP above it all stays
 * in reach; `footer` is for a STOP that isn't.
 */
export function SignInDialog({ isOpen, onClose, onSignedIn, ...signIn }: SignInDialogProps) {
  return (
    <Dialog.Root modal="trap-focus" open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="sign-in-backdrop" />
        <Dialog.Popup className="sign-in-popup" aria-label="Sign in">
          <SignIn
            {...signIn}
            onCancel={onClose}
            onSignedIn={() => {
              onSignedIn?.();
              onClose();
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
