import './sign-in-dialog.css';
import { Dialog } from '@base-ui/react/dialog';
import type { SignInProps } from './sign-in.js';
import { SignIn } from './sign-in.js';

export interface SignInDialogProps extends Omit<SignInProps, 'onCancel' | 'onJustLook'> {
  isOpen: boolean;
  onClose: () => void;
}

/** The sign-in over a page that goes on behind it; `footer` keeps the page's STOP within reach (ST1). */
export function SignInDialog({ isOpen, onClose, onSignedIn, ...signIn }: SignInDialogProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
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
