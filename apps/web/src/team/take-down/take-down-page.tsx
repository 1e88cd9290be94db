import { Link } from 'react-router';
import { DateField } from '../../date-field';
import { today } from '../../dates';
import { ChoiceField, Form, SaveButton, TextAreaField, TextField } from '../../forms';
import { PrintButton } from '../../front-door/print-button';
import { ReceiptCode } from '../../front-door/receipt-code';
import { Empty, Page } from '../../page';
import { useMe } from '../../session';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { AWARENESS_WORDS, KIND_NAMES } from '../introduced-by';
import { bodyFrom, missingFrom, NOTHING, type TakenDown, type TakenDownBody } from './taken-down';

type Answer = { receiptCode: string | null; introducerReceiptCode: string | null };
type Part = { told: TakenDown; keep: (more: Partial<TakenDown>) => void };

const WAYS: { value: TakenDown['how']; label: string; ask: string }[] = [
  { value: 'phone', label: 'Ring them', ask: 'Their phone number' },
  { value: 'text', label: 'Send them a text', ask: 'Their mobile number' },
  { value: 'email', label: 'Send them an email', ask: 'Their email address' },
  { value: 'post', label: 'Write them a letter', ask: 'Their address' },
  { value: 'in-person', label: 'Go and find them', ask: 'Where, and when are they there?' },
];
const asChoices = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** For what came by phone or on paper: the same five questions, who said it, and when it came. */
export function TakeDownPage() {
  const { role } = useMe();
  const [told, keepAll, forget] = useDraft<TakenDown>('taken-down', NOTHING);
  const takeDown = useCommand<TakenDownBody, Answer>('/api/intake/introductions-taken-down', 'It is taken down');
  if (role !== 'hub-coordinator' && role !== 'community-worker') {
    return (
      <Page title="Take down an introduction">
        <Empty title="Hub coordinators and community workers take these down">
          <p>
            You can <Link to="/introduce-someone">introduce someone</Link> yourself.
          </p>
        </Empty>
      </Page>
    );
  }
  if (takeDown.answer) return <Codes answer={takeDown.answer} onNext={takeDown.clear} />;
  const keep = (more: Partial<TakenDown>): void => keepAll({ ...told, ...more });
  const send = async (): Promise<void> => {
    const body = bodyFrom(told);
    if (!body) takeDown.refuse(missingFrom(told));
    else if (await takeDown.run(body)) forget();
  };
  return (
    <Page
      title="Take down an introduction"
      lede="For what came by phone or on paper. Write it in their words, not in ours."
    >
      <p>
        <Link to="/paper-form">Print the paper form</Link>
      </p>
      <Form problem={takeDown.problem} onSubmit={() => void send()}>
        <HowItCame told={told} keep={keep} />
        <WhoSaidIt told={told} keep={keep} />
        <FiveQuestions told={told} keep={keep} />
        <SaveButton busy={takeDown.busy}>Take it down</SaveButton>
      </Form>
    </Page>
  );
}

function HowItCame({ told, keep }: Part) {
  return (
    <>
      <ChoiceField
        name="via"
        label="How did it come?"
        value={told.via}
        onChange={(via) => keep({ via: via as TakenDown['via'] })}
        choices={[
          { value: 'phone', label: 'By phone' },
          { value: 'paper', label: 'On paper' },
        ]}
      />
      <DateField
        name="receivedAt"
        label="On which day did it come?"
        hint="The day on which it was said or came in, also when that was before today. Waiting counts from then."
        value={told.day}
        onChange={(day) => keep({ day })}
        offers={[{ label: 'Today', day: today() }]}
      />
      <TextField
        name="receivedTime"
        type="time"
        label="At what time?"
        value={told.time}
        onChange={(time) => keep({ time })}
      />
    </>
  );
}

function WhoSaidIt({ told, keep }: Part) {
  const spoke = (
    <>
      <TextField
        name="saidBy"
        label="Their name"
        autoComplete="off"
        value={told.saidBy}
        onChange={(saidBy) => keep({ saidBy })}
      />
      <ChoiceField
        name="spokeForThem.kind"
        label="Who are they?"
        value={told.kind}
        onChange={(kind) => keep({ kind: kind as TakenDown['kind'] })}
        choices={asChoices(KIND_NAMES)}
      />
      <ChoiceField
        name="spokeForThem.awareness"
        label="Does the person know?"
        value={told.awareness}
        onChange={(awareness) => keep({ awareness: awareness as TakenDown['awareness'] })}
        choices={asChoices(AWARENESS_WORDS)}
      />
      {told.awareness === 'does-not-know-yet' && (
        <TextAreaField
          name="spokeForThem.why"
          label="Why do they not know yet?"
          rows={2}
          value={told.why}
          onChange={(why) => keep({ why })}
        />
      )}
    </>
  );
  return (
    <ChoiceField
      name="forThem"
      label="Who said it?"
      value={told.forThem}
      onChange={(forThem) => keep({ forThem: forThem as TakenDown['forThem'] })}
      choices={[
        { value: 'themself', label: 'The person' },
        { value: 'somebody', label: 'Somebody for them', then: spoke },
      ]}
    />
  );
}

function FiveQuestions({ told, keep }: Part) {
  return (
    <>
      <h2 className="nhsuk-heading-m">The five questions</h2>
      <TextField
        name="name"
        label="1. What should we call them?"
        autoComplete="off"
        value={told.name}
        onChange={(name) => keep({ name })}
      />
      <ChoiceField
        name="reachMe.how"
        label="2. How can we reach them?"
        value={told.how}
        onChange={(how) => keep({ how: how as TakenDown['how'] })}
        choices={WAYS.map(({ value, label, ask }) => ({
          ...{ value, label },
          then: (
            <TextField
              name="reachMe.at"
              label={ask}
              autoComplete="off"
              value={told.at}
              onChange={(at) => keep({ at })}
            />
          ),
        }))}
      />
      <TextAreaField
        name="whatBroughtYou"
        label="3. What brought them here?"
        rows={6}
        limit={10_000}
        value={told.whatBroughtYou}
        onChange={(whatBroughtYou) => keep({ whatBroughtYou })}
      />
      <TextAreaField
        name="whatWouldHelp"
        label="4. What would help?"
        hint="May be left out."
        limit={10_000}
        value={told.whatWouldHelp}
        onChange={(whatWouldHelp) => keep({ whatWouldHelp })}
      />
      <TextAreaField
        name="communicationNeeds"
        label="5. How can we make it easier to talk with them?"
        hint="May be left out."
        rows={3}
        limit={1000}
        value={told.communicationNeeds}
        onChange={(communicationNeeds) => keep({ communicationNeeds })}
      />
    </>
  );
}

function Codes({ answer, onNext }: { answer: Answer; onNext: () => void }) {
  const { receiptCode, introducerReceiptCode } = answer;
  return (
    <Page title="It is taken down" lede="Read the code out, or print this page. It is shown once.">
      {receiptCode !== null && (
        <>
          <p>For the person. With it they see what is happening, and open their own pages.</p>
          <div className="lw-receipt">
            <ReceiptCode code={receiptCode} />
          </div>
        </>
      )}
      {introducerReceiptCode !== null && (
        <>
          <p>
            For whoever spoke for them. It says that help started and that it ended, and nothing about the person. The
            person is given a code of their own when they are told.
          </p>
          <div className="lw-receipt">
            <ReceiptCode code={introducerReceiptCode} />
          </div>
        </>
      )}
      <PrintButton>Print this page</PrintButton>
      <p className="lw-no-print">
        <button type="button" className="nhsuk-button nhsuk-button--secondary" onClick={onNext}>
          Take down another
        </button>
      </p>
    </Page>
  );
}
