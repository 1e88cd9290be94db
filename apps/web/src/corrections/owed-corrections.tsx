import { Link } from 'react-router';
import type { DisputedEntry, DisputedMeasure, OwedCorrection } from '../answers/corrections';
import { dayName, dayWithDistance } from '../dates';
import { ChoiceField, Form, SaveButton, TextAreaField } from '../forms';
import { useQuery } from '../live';
import { useNames } from '../people-and-agencies';
import { useMe } from '../session';
import { useHashTarget } from '../team/use-hash-target';
import { partWords } from '../sharing/part-words';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

const WATCH_ONLY: readonly string[] = ['caldicott-guardian', 'privacy-officer'];
/** Parts in which something can be written that names what was said to be wrong. */
const IN_THE_PLAN: readonly string[] = ['strengths', 'needs', 'formulation', 'safety-plan'];

/** What people said is wrong, to which I owe the answer. */
export function OwedCorrections() {
  const owed = useQuery<OwedCorrection[]>('/api/identity/owed-corrections', { views: ['identity.corrections'] }).data;
  useHashTarget(owed !== undefined);
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

const isOfAnswers = ({ part, entryId }: OwedCorrection): boolean => part === 'progress' && entryId !== null;

function OwedCard({ owed, person }: { owed: OwedCorrection; person: string }) {
  const isOnTeams = !WATCH_ONLY.includes(useMe().role);
  return (
    <section className="lw-card" aria-label={`${person}: ${partWords(owed.part)}`}>
      <h3 className="nhsuk-heading-s">
        <bdi>{person}</bdi>, about {partWords(owed.part)}
      </h3>
      <p className="lw-words">{owed.statement}</p>
      {owed.keptFromUse &&
        owed.isYours &&
        (isOfAnswers(owed) ? <DisputedAnswers owed={owed} /> : <Disputed owed={owed} />)}
      <p className="nhsuk-body-s lw-secondary">
        {owed.isOverdue ? 'Overdue since ' : 'Owed '}
        {dayWithDistance(owed.dueAt)}.
      </p>
      {isOnTeams && IN_THE_PLAN.includes(owed.part) && (
        <p>
          <Link to={`/team/people/${owed.personId}?answers=${owed.correctionId}#${owed.part}`}>
            Put it right in the plan<span className="nhsuk-u-visually-hidden"> of {person}</span>
          </Link>
          . What you save there names what they said.
        </p>
      )}
      {isOnTeams && isOfAnswers(owed) && (
        <p>
          <Link to={`/team/people/${owed.personId}/progress#answer`}>
            Answer the questions anew<span className="nhsuk-u-visually-hidden"> with {person}</span>
          </Link>{' '}
          when they were taken down wrong. Nobody goes by the wrong ones once it is answered that it was put right.
        </p>
      )}
      {owed.isYours ? (
        <AnswerForm owed={owed} person={person} />
      ) : (
        <p>
          They asked that nobody goes by it, so nobody on the team is shown the words. The privacy officer of your
          organisation is shown them, and answers.
        </p>
      )}
    </section>
  );
}

/** The words that are out of use, for whoever answers. */
function Disputed({ owed: { personId, correctionId } }: { owed: OwedCorrection }) {
  const path = `/api/care-plan/people/${personId}/disputed-entries/${correctionId}`;
  const { data, problem } = useQuery<DisputedEntry>(path, { views: ['care-plan'], key: personId });
  if (problem?.status === 404) return <p>The words are not in the plan any more.</p>;
  return (
    <>
      <h4 className="nhsuk-heading-xs">What it says, out of use until you answer</h4>
      <p className="lw-words">{data?.text ?? '…'}</p>
    </>
  );
}

/** The same of answers to a measure. */
function DisputedAnswers({ owed: { personId, correctionId } }: { owed: OwedCorrection }) {
  const path = `/api/outcomes/people/${personId}/disputed-measures/${correctionId}`;
  const { data, problem } = useQuery<DisputedMeasure>(path, { views: ['outcomes'], key: personId });
  if (problem?.status === 404) return <p>The answers are not in the record any more.</p>;
  if (!data) return <p>…</p>;
  return (
    <>
      <h4 className="nhsuk-heading-xs">
        {data.name}, {dayName(data.completedOn)}, out of use until you answer
      </h4>
      <ol className="nhsuk-list nhsuk-list--number">
        {data.answers.map(({ question, answer }) => (
          <li key={question}>
            {question}: <strong>{answer ?? 'left out'}</strong>
          </li>
        ))}
      </ol>
      {data.score !== null && (
        <p>
          Score: {data.score}
          {data.band !== null && ` (${data.band})`}
        </p>
      )}
    </>
  );
}

interface Answer {
  outcome: string;
  answer: string;
}

const RECORD_FIRST = 'Record the right thing first, where it belongs';
const OUT_OF_USE = 'Nobody goes by these answers any more. The right ones are answered anew';

function AnswerForm({ owed, person }: { owed: OwedCorrection; person: string }) {
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
    <Form problem={command.problem} onSubmit={() => void submit()} label={`Answer ${person}`}>
      <ChoiceField
        name="outcome"
        label="What was done?"
        value={draft.outcome}
        onChange={(outcome) => keep({ ...draft, outcome })}
        choices={[
          { value: 'put-right', label: 'It was put right', hint: isOfAnswers(owed) ? OUT_OF_USE : RECORD_FIRST },
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
  );
}
