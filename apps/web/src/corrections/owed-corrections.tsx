import type { OwedCorrection } from '../answers/corrections';
import { dayWithDistance } from '../dates';
import { ChoiceField, Form, SaveButton, TextAreaField } from '../forms';
import { useQuery } from '../live';
import { useNames } from '../people-and-agencies';
import { partWords } from '../sharing/part-words';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

/** What people said is wrong, to which I owe the answer. */
export function OwedCorrections() {
  const owed = useQuery<OwedCorrection[]>('/api/identity/owed-corrections', { views: ['identity.corrections'] }).data;
  const names = useNames((owed ?? []).map(({ personId }) => personId));
  if (owed === undefined || owed.length === 0) return null;
  return (
    <section aria-labelledby="owed-corrections">
      <h2 className="nhsuk-heading-m" id="owed-corrections">
        Something is wrong in a record ({owed.length})
      </h2>
      {owed.map((one) => (
        <OwedCard key={one.correctionId} owed={one} person={names.person(one.personId) ?? 'Somebody'} />
      ))}
    </section>
  );
}

interface Answer {
  outcome: string;
  answer: string;
}

function OwedCard({ owed, person }: { owed: OwedCorrection; person: string }) {
  const path = `/api/identity/people/${owed.personId}/corrections/${owed.correctionId}/answer`;
  const [draft, keep, drop] = useDraft<Answer>(path, { outcome: '', answer: '' });
  const command = useCommand<Answer>(path, 'It is answered');
  const submit = async (): Promise<void> => {
    const problems = [
      ...(draft.outcome === '' ? [{ field: 'outcome', problem: 'Choose what was done' }] : []),
      ...(draft.answer.trim() === '' ? [{ field: 'answer', problem: 'Say what was done, or why not' }] : []),
    ];
    if (problems.length > 0) command.refuse(problems);
    else if (await command.run(draft)) drop();
  };
  return (
    <section className="lw-card" aria-label={`${person}: ${partWords(owed.part)}`}>
      <h3 className="nhsuk-heading-s">
        <bdi>{person}</bdi>, about {partWords(owed.part)}
      </h3>
      <p className="lw-words">{owed.statement}</p>
      <p className="nhsuk-body-s lw-secondary">
        {owed.isOverdue ? 'Overdue since ' : 'Owed '}
        {dayWithDistance(owed.dueAt)}.
      </p>
      <Form problem={command.problem} onSubmit={() => void submit()} label={`Answer ${person}`}>
        <ChoiceField
          name="outcome"
          label="What was done?"
          value={draft.outcome}
          onChange={(outcome) => keep({ ...draft, outcome })}
          choices={[
            { value: 'put-right', label: 'It was put right', hint: 'Record the right thing first, where it belongs' },
            { value: 'not-changed', label: 'It was not changed', hint: 'What they said stays beside it' },
          ]}
        />
        <TextAreaField
          name="answer"
          label="What do you say to them?"
          value={draft.answer}
          onChange={(answer) => keep({ ...draft, answer })}
        />
        <SaveButton small busy={command.busy} about={person}>
          Answer
        </SaveButton>
      </Form>
    </section>
  );
}
