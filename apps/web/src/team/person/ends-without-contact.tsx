import { useState } from 'react';
import { Link } from 'react-router';
import type { DecisionLine } from '../../answers/decisions';
import type { Engagement } from '../../answers/intake';
import { ErrorSummary, Form, SaveButton, TextAreaField } from '../../forms';
import { useQuery } from '../../live';
import { useCommand } from '../../use-command';
import { Opened } from '../opened';

type PartProps = { personId: string; name: string };

/** The ways on for somebody who is not in touch: a decision together, or their own wish. That somebody has died is said with their story. */
export function EndsWithoutContact({ personId, name, engagement }: PartProps & { engagement: Engagement }) {
  const [open, show] = useState(false);
  return (
    <>
      {engagement.concern && <Decided personId={personId} name={name} />}
      <p className="lw-no-print">
        <button type="button" className="lw-link-button" onClick={() => show(true)}>
          {name} would rather have distance
        </button>
      </p>
      <p className="lw-no-print">
        <Link to={`/team/people/${personId}/story`}>{name} has died</Link>
      </p>
      {open && (
        <Opened>
          <Distance personId={personId} name={name} onDone={() => show(false)} />
        </Opened>
      )}
    </>
  );
}

function Decided({ personId, name }: PartProps) {
  const decisions = useQuery<DecisionLine[]>(`/api/care-plan/people/${personId}/decisions`, {
    views: ['care-plan'],
    key: personId,
  });
  const agree = useCommand<{ decisionId: string }>(
    `/api/intake/people/${personId}/engagement/outreach`,
    'You go on as you decided together',
  );
  const taken = (decisions.data ?? []).filter((one) => one.kind === 'outreach' && one.status === 'taken');
  return (
    <section aria-labelledby="decide-together">
      <h2 className="nhsuk-heading-m" id="decide-together">
        Decide together how to go on
      </h2>
      <p>
        After at least two ways were tried, the team decides with {name}, or with whoever speaks for them.{' '}
        <Link to={`/team/people/${personId}/decisions`}>Ask for a decision</Link> of the kind “How we stay in touch”.
      </p>
      {agree.problem && <ErrorSummary problem={agree.problem} />}
      {taken.map(({ decisionId, question, outcome }) => (
        <p key={decisionId}>
          <Link to={`/team/decisions/${decisionId}`}>{question}</Link> {outcome}{' '}
          <SaveButton small busy={agree.busy} about={question} onClick={() => void agree.run({ decisionId })}>
            Go on as decided
          </SaveButton>
        </p>
      ))}
    </section>
  );
}

function Distance({ personId, name, onDone }: PartProps & { onDone: () => void }) {
  const [words, say] = useState('');
  const ask = useCommand<{ words: string }>(`/api/intake/people/${personId}/engagement/distance`, 'Written down');
  const submit = async (): Promise<void> => {
    if (words.trim() === '') return ask.refuse([{ field: 'words', problem: `Write what ${name} said` }]);
    if (await ask.run({ words })) onDone();
  };
  return (
    <Form problem={ask.problem} onSubmit={() => void submit()} label="Distance">
      <TextAreaField
        name="words"
        label={`What did ${name} say?`}
        hint="In their words. It is their choice, and they can come back at any time."
        rows={2}
        value={words}
        onChange={say}
      />
      <SaveButton small busy={ask.busy}>
        Write down what they chose
      </SaveButton>
    </Form>
  );
}
