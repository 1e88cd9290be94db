import type { Correction } from '../answers/corrections';
import { dayName, dayWithDistance } from '../dates';
import { Form, SaveButton, SelectField, TextAreaField } from '../forms';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { inSentence, useNames } from '../people-and-agencies';
import { PART_WORDS, partWords } from '../sharing/part-words';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

const PARTS = Object.entries(PART_WORDS).map(([value, label]) => ({ value, label }));

/** What I said is wrong in my record, and what they answered. */
export function MyCorrectionsPage({ personId }: { personId: string }) {
  const path = `/api/identity/people/${personId}/corrections`;
  const said = useQuery<Correction[]>(path, { views: ['identity.corrections'], key: personId });
  const names = useNames();
  return (
    <Page
      title="Something is wrong"
      lede="You have a right to a record that is right. Say what is wrong and how it is. You are answered within 28 days: it is put right, or you are told why not, and your words stay beside it."
      back={{ to: '/my', label: 'My space' }}
    >
      <Say path={path} />
      <h2 className="nhsuk-heading-m">What you said</h2>
      <Loaded from={said} what="what you said">
        {(list) =>
          list.length === 0 ? (
            <Empty title="You have said nothing yet">
              <p>What you say, and what is answered, stays here.</p>
            </Empty>
          ) : (
            list.map((one) => (
              <section key={one.correctionId} className="lw-card" aria-label={partWords(one.part)}>
                <h3 className="nhsuk-heading-s">About {partWords(one.part)}</h3>
                <p className="lw-words">{one.statement}</p>
                {one.answered === null ? (
                  <p>
                    {one.isOverdue
                      ? 'Nobody has answered in time, so the Caldicott guardian was told.'
                      : `An answer is owed to you, ${dayWithDistance(one.dueAt)}.`}
                  </p>
                ) : (
                  <>
                    <p>
                      <strong>
                        {one.answered.outcome === 'put-right'
                          ? 'It was put right.'
                          : 'It was not changed. Your words stay beside it.'}
                      </strong>
                    </p>
                    <p className="lw-words">{one.answered.answer}</p>
                    <p className="nhsuk-body-s lw-secondary">
                      Answered by {inSentence(names.of(one.answered.answeredBy))}, {dayName(one.answered.answeredAt)}.
                    </p>
                  </>
                )}
              </section>
            ))
          )
        }
      </Loaded>
    </Page>
  );
}

interface Said {
  part: string;
  statement: string;
}

function Say({ path }: { path: string }) {
  const [draft, keep, drop] = useDraft<Said>(path, { part: '', statement: '' });
  const command = useCommand<Said>(path, 'It is said, and an answer is owed to you');
  const submit = async (): Promise<void> => {
    const problems = [
      ...(draft.part === '' ? [{ field: 'part', problem: 'Choose what it is about' }] : []),
      ...(draft.statement.trim() === '' ? [{ field: 'statement', problem: 'Say what is wrong' }] : []),
    ];
    if (problems.length > 0) command.refuse(problems);
    else if (await command.run(draft)) drop();
  };
  return (
    <Form problem={command.problem} onSubmit={() => void submit()} label="Say that something is wrong">
      <SelectField
        name="part"
        label="What is it about?"
        value={draft.part}
        onChange={(part) => keep({ ...draft, part })}
        choices={PARTS}
      />
      <TextAreaField
        name="statement"
        label="What is wrong, and how is it right?"
        value={draft.statement}
        onChange={(statement) => keep({ ...draft, statement })}
      />
      <SaveButton busy={command.busy}>Say it</SaveButton>
    </Form>
  );
}
