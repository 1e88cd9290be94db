import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useKeptReceipt } from '../front-door/introduction';
import { Form, SaveButton, TextField } from '../forms';
import { Page } from '../page';
import { useSession } from '../session';
import { useCommand } from '../use-command';

const LOOK_AGAIN_MS = 500;

/** For somebody who has signed in and has no record yet: their receipt code is the key to their pages. */
export function LinkPage() {
  const [kept, , forget] = useKeptReceipt();
  const [code, setCode] = useState(kept.code);
  const link = useCommand<{ receiptCode: string }>('/api/identity/me/link', 'Your pages are open');
  const { reload } = useSession();
  const linked = link.answer !== undefined;
  // The view of who is here follows the command by a moment; this page goes when it has.
  useEffect(() => {
    if (!linked) return undefined;
    const timer = setInterval(reload, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [linked, reload]);
  const open = async (): Promise<void> => {
    if (code.trim() === '') link.refuse([{ field: 'receiptCode', problem: 'Write your receipt code' }]);
    else if (await link.run({ receiptCode: code.trim() })) forget();
  };
  return (
    <Page title="Open your own pages" lede="Your receipt code is the key. You do this once.">
      <Form problem={link.problem} onSubmit={() => void open()}>
        <TextField
          name="receiptCode"
          label="Your receipt code"
          hint="12 letters and numbers, such as 7KQM-2VRT-9HXC. Small letters and spaces are fine."
          autoComplete="off"
          value={code}
          onChange={setCode}
        />
        <SaveButton busy={link.busy || linked}>Open my pages</SaveButton>
      </Form>
      <h2 className="nhsuk-heading-m">You do not have a code?</h2>
      <p>
        <Link to="/introduce">Introduce yourself</Link>. You get a code at the end.
      </p>
    </Page>
  );
}
