import { useState } from 'react';
import { countUnsent } from '../device/device-box';
import { useWords } from '../languages/page-language';
import { leave } from '../session';

/** Signs out, and asks first when something on this device would be lost. */
export function SignOut() {
  const t = useWords();
  const [leaving, setLeaving] = useState(false);
  const [unsent, setUnsent] = useState(0);
  const go = (): void => {
    setUnsent(0);
    setLeaving(true);
    leave().catch(() => setLeaving(false));
  };
  const ask = async (): Promise<void> => {
    const left = await countUnsent().catch(() => 0);
    if (left > 0) setUnsent(left);
    else go();
  };
  return (
    <>
      <button type="button" className="nhsuk-header__account-button" aria-disabled={leaving} onClick={() => void ask()}>
        {leaving ? t('shell.signingOut') : t('shell.signOut')}
      </button>
      {unsent > 0 && (
        <div
          className="lw-sign-out"
          role="alertdialog"
          aria-labelledby="sign-out-title"
          aria-describedby="sign-out-says"
        >
          <h2 className="nhsuk-heading-s" id="sign-out-title">
            {unsent === 1 ? 'One conversation is not sent' : `${unsent} conversations are not sent`}
          </h2>
          <p id="sign-out-says">
            {unsent === 1 ? 'It is' : 'They are'} kept on this device alone. Signing out deletes{' '}
            {unsent === 1 ? 'it' : 'them'}.
          </p>
          <button
            type="button"
            className="nhsuk-button nhsuk-button--small"
            ref={(element) => element?.focus()}
            onClick={() => setUnsent(0)}
          >
            Stay signed in
          </button>
          <button type="button" className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" onClick={go}>
            Sign out and delete
          </button>
        </div>
      )}
    </>
  );
}
