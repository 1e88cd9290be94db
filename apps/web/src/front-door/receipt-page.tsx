import { useState } from 'react';
import { lookUp } from '../api';
import { announce } from '../announce';
import type { Receipt } from '../answers/intake';
import { dayWithDistance } from '../dates';
import { Form, SaveButton, TextField } from '../forms';
import { Page } from '../page';
import { asProblem, Problem } from '../problem';
import { Link } from 'react-router';
import { useIntroduction, useKeptReceipt } from './introduction';

type State = { busy: boolean; found: Receipt | undefined; problem: Problem | undefined };

const asFieldProblem = (problem: Problem): Problem =>
  problem.code === 'receipt-code-unknown'
    ? new Problem({
        ...problem,
        title: 'We do not know that code',
        fields: [{ field: 'receiptCode', problem: problem.detail || 'Check the letters and numbers, and try again' }],
        detail: '',
      })
    : problem;

export function ReceiptPage() {
  const [kept] = useKeptReceipt();
  const [code, setCode] = useState(kept.code);
  const [state, setState] = useState<State>({ busy: false, found: undefined, problem: undefined });
  const look = async (): Promise<void> => {
    setState({ busy: true, found: undefined, problem: undefined });
    try {
      const found = await lookUp<Receipt>('/api/intake/receipts/look-up', { receiptCode: code.trim() });
      setState({ busy: false, found, problem: undefined });
      announce('Found');
    } catch (error) {
      setState({ busy: false, found: undefined, problem: asFieldProblem(asProblem(error)) });
    }
  };
  return (
    <Page title="What is happening with my introduction?" back={{ to: '/', label: 'Get help' }}>
      <Form problem={state.problem} onSubmit={() => void look()}>
        <TextField
          name="receiptCode"
          label="Your receipt code"
          hint="12 letters and numbers, such as 7KQM-2VRT-9HXC. Small letters and spaces are fine."
          autoComplete="off"
          value={code}
          onChange={setCode}
        />
        <SaveButton busy={state.busy}>See what is happening</SaveButton>
      </Form>
      {state.found && <Found receipt={state.found} code={code.trim()} />}
    </Page>
  );
}

function Found({ receipt, code }: { receipt: Receipt; code: string }) {
  return (
    <section className="lw-receipt" aria-label="What is happening">
      <p>We have had your words since {dayWithDistance(receipt.receivedAt)}.</p>
      {receipt.status === 'waiting' && (
        <p>
          <strong>They are waiting for the next huddle.</strong> There, people from the services near you read them
          together, and one of them becomes your key worker.
        </p>
      )}
      {receipt.status === 'welcomed' && (
        <>
          <p>
            <strong>You have a key worker now:</strong> the person who makes sure things happen.
          </p>
          {receipt.nextContactOn !== null && (
            <p>They get in touch with you by {dayWithDistance(receipt.nextContactOn)}, in the way you chose.</p>
          )}
        </>
      )}
      {receipt.status === 'handed-over-warmly' && (
        <p>
          <strong>Somebody has taken this on</strong> and has met or spoken with you. You can introduce yourself again
          at any time.
        </p>
      )}
      {receipt.status === 'closed' && (
        <p>Nobody contacts you about this any more. If that is wrong, please call us, and we put it right.</p>
      )}
      {receipt.status === 'waiting' && receipt.comeBackUntil !== null && (
        <p>We know you from before: what you told us is kept, and you do not have to tell your story again.</p>
      )}
      {receipt.status === 'declined-by-person' && (
        <p>
          You told us that you do not want this now. The door stays open: you can introduce yourself again at any time.
        </p>
      )}
      {(receipt.status === 'declined-by-person' || receipt.status === 'handed-over-warmly') && (
        <ComeBack code={code} until={receipt.comeBackUntil} />
      )}
    </section>
  );
}

/** Back in, with the same code: nobody has to tell their story again. */
function ComeBack({ code, until }: { code: string; until: string | null }) {
  const [told, keep] = useIntroduction();
  return (
    <>
      {until !== null && (
        <p>
          If you come back until {dayWithDistance(until)}, your plan and the team you had are there again, and you do
          not have to tell your story again.
        </p>
      )}
      <Link
        className="nhsuk-button"
        to="/introduce"
        role="button"
        draggable="false"
        onClick={() => keep({ ...told, receiptCode: code })}
      >
        Come back
      </Link>
    </>
  );
}
