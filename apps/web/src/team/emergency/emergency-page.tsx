import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Initials } from '../../answers/identity';
import { lookUp } from '../../api';
import { ChoiceField, Form, SaveButton, TextAreaField, TextField } from '../../forms';
import { useQuery } from '../../live';
import { Page, Waiting } from '../../page';
import { asProblem, Problem, type FieldProblem } from '../../problem';
import { whereWeAre } from '../../sign-in';
import { GROUND_WORDS } from '../../privacy/privacy-words';
import { useDraft } from '../../use-draft';
import { newOpening, openEverywhere, type Opening } from './emergency-door';

const missing = (fields: FieldProblem[]): Problem =>
  new Problem({ code: 'missing', status: 400, title: 'Something is missing', detail: '', doNext: '', fields });

/** A record that is closed to whoever asks, opened because of danger. Without a person: found by their number first. */
export function EmergencyPage() {
  const { personId } = useParams();
  return (
    <Page
      title="I need to see this record now"
      lede="For an emergency, when you are not on the team around somebody. It opens for sixty minutes, for you, to read."
      back={{ to: '/team', label: 'Today' }}
    >
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>Your privacy officer is told at once, and somebody else than you reviews it.</li>
        <li>The person sees that you opened it, and why.</li>
        <li>What is sealed stays sealed.</li>
      </ul>
      {personId !== undefined && <WhoseRecord personId={personId} />}
      {personId === undefined ? <FindSomebody /> : <OpenRecord personId={personId} />}
    </Page>
  );
}

/** Enough to know that it is the right one. Where it cannot be told, the record opens all the same. */
function WhoseRecord({ personId }: { personId: string }) {
  const whose = useQuery<Initials>(`/api/identity/people/${personId}/initials`);
  if (whose.problem?.code === 'step-up-needed') return <SignInAgain problem={whose.problem} />;
  if (whose.problem) {
    return (
      <p>Whose record it is cannot be shown just now. Make sure that you have the right one before you open it.</p>
    );
  }
  if (!whose.data) return <Waiting what="whose record it is" />;
  const { initials, yearOfBirth } = whose.data;
  return (
    <section className="lw-notice" aria-label="Whose record it is">
      <p>
        This is the record of <strong>{initials === '' ? 'somebody' : initials}</strong>
        {yearOfBirth === null ? (
          ', whose year of birth was not told'
        ) : (
          <>
            , born in <strong>{yearOfBirth}</strong>
          </>
        )}
        . That you looked is shown to them.
      </p>
    </section>
  );
}

function SignInAgain({ problem }: { problem: Problem | undefined }) {
  if (problem?.code !== 'step-up-needed') return null;
  const address = `/auth/sign-in?again=1&returnTo=${encodeURIComponent(whereWeAre())}`;
  return (
    <p>
      <a className="nhsuk-button nhsuk-button--small" href={address}>
        Show that it is you
      </a>
    </p>
  );
}

function FindSomebody() {
  const navigate = useNavigate();
  const [typed, keep] = useDraft('emergency:find', { kind: 'nhs-number', number: '' });
  const [state, setState] = useState<{ busy: boolean; problem?: Problem; isNobody?: boolean }>({ busy: false });
  const submit = async (): Promise<void> => {
    if (typed.number.trim() === '') {
      setState({ busy: false, problem: missing([{ field: 'number', problem: 'Enter the number' }]) });
      return;
    }
    setState({ busy: true });
    try {
      const { people } = await lookUp<{ people: string[] }>('/api/identity/people/emergency-look-up', typed);
      const [found] = people;
      if (found === undefined) setState({ busy: false, isNobody: true });
      else await navigate(`/team/emergency/${found}`);
    } catch (error) {
      setState({ busy: false, problem: asProblem(error) });
    }
  };
  return (
    <Form problem={state.problem} onSubmit={() => void submit()} label="Find somebody in an emergency">
      <SignInAgain problem={state.problem} />
      <ChoiceField
        name="kind"
        label="Which number do you have?"
        value={typed.kind}
        onChange={(kind) => keep({ ...typed, kind })}
        choices={[
          { value: 'nhs-number', label: 'NHS number' },
          { value: 'chi-number', label: 'CHI number (Scotland)' },
          { value: 'hc-number', label: 'H&C number (Northern Ireland)' },
        ]}
      />
      <TextField
        name="number"
        label="The number"
        inputMode="numeric"
        value={typed.number}
        onChange={(number) => keep({ ...typed, number })}
      />
      {state.isNobody === true && (
        <p role="status">Nobody with this number is known here. In danger: call 999, or the crisis line.</p>
      )}
      <SaveButton busy={state.busy}>Find them</SaveButton>
    </Form>
  );
}

function OpenRecord({ personId }: { personId: string }) {
  const navigate = useNavigate();
  const [first] = useState(newOpening);
  const [opening, keep, drop] = useDraft<Opening>(`emergency:open:${personId}`, first);
  const [state, setState] = useState<{ busy: boolean; problem?: Problem }>({ busy: false });
  const submit = async (): Promise<void> => {
    const fields = [
      ...(opening.reason === '' ? [{ field: 'reason', problem: 'Choose why' }] : []),
      ...(opening.words.trim() === '' ? [{ field: 'words', problem: 'Say in a few words what happened' }] : []),
    ];
    if (fields.length > 0) {
      setState({ busy: false, problem: missing(fields) });
      return;
    }
    setState({ busy: true });
    const became = await openEverywhere(personId, opening);
    if ('problem' in became) {
      setState({ busy: false, problem: became.problem });
      return;
    }
    drop();
    await navigate(`/team/people/${personId}`, { replace: true, state: became });
  };
  return (
    <Form problem={state.problem} onSubmit={() => void submit()} label="Open the record in an emergency">
      <SignInAgain problem={state.problem} />
      <ChoiceField
        name="reason"
        label="Why do you need to see it now?"
        value={opening.reason}
        onChange={(reason) => keep({ ...opening, reason })}
        choices={Object.entries(GROUND_WORDS).map(([value, words]) => ({
          value,
          label: words.charAt(0).toUpperCase() + words.slice(1),
        }))}
      />
      <TextAreaField
        name="words"
        label="What happened?"
        hint="One sentence is enough. Whoever reviews it reads this."
        value={opening.words}
        onChange={(words) => keep({ ...opening, words })}
        rows={3}
        limit={2000}
      />
      <SaveButton busy={state.busy}>Open it for sixty minutes</SaveButton>
      <p>
        <Link to="/team">I do not need it</Link>
      </p>
    </Form>
  );
}
