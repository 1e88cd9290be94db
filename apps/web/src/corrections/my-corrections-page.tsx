import type { MyCorrection } from '../answers/corrections';
import type { Progress } from '../answers/outcomes';
import { dayName, dayWithDistance } from '../dates';
import { Form, SaveButton, SelectField, TextAreaField } from '../forms';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { inSentence, useNames } from '../people-and-agencies';
import { PART_WORDS, partWords } from '../sharing/part-words';
import { usePlan } from '../plan/use-plan';
import { ChecksField } from '../team/checks-field';
import { useCommand } from '../use-command';
import { MyTakenOut } from './taken-out';
import { changeWords } from './what-words';
import { useDraft } from '../use-draft';

const PARTS = Object.entries(PART_WORDS).map(([value, label]) => ({ value, label }));

/** What I said is wrong in my record, and what they answered. */
export function MyCorrectionsPage({ personId }: { personId: string }) {
  const path = `/api/identity/people/${personId}/corrections`;
  const said = useQuery<MyCorrection[]>(path, { views: ['identity.corrections'], key: personId });
  const names = useNames();
  return (
    <Page
      title="Something is wrong"
      lede="You have a right to a record that is right. Say what is wrong and how it is. You are answered within 28 days: it is put right, or you are told why not, and your words stay beside it."
      back={{ to: '/my', label: 'My space' }}
    >
      <Say path={path} personId={personId} />
      <h2 className="nhsuk-heading-m">What you said</h2>
      <Loaded from={said} what="what you said">
        {(list) =>
          list.length === 0 ? (
            <Empty title="You have said nothing yet">
              <p>What you say, and what is answered, stays here.</p>
            </Empty>
          ) : (
            list.map((one) => (
              <section
                key={one.correctionId}
                id={one.correctionId}
                className="lw-card"
                aria-label={`About ${partWords(one.part)}`}
              >
                <h3 className="nhsuk-heading-s">About {partWords(one.part)}</h3>
                <p className="lw-words">{one.statement}</p>
                {one.keptFromUse && one.answered === null && (
                  <p>Nobody but you and whoever answers sees the words that you mean, until you are answered.</p>
                )}
                {one.changes.length > 0 && (
                  <ul className="nhsuk-list nhsuk-list--bullet">
                    {one.changes.map(({ what, changedBy, changedAt }) => (
                      <li key={`${what} ${changedAt}`}>
                        {changeWords(what)}: {names.of(changedBy)}, {dayName(changedAt)}
                      </li>
                    ))}
                  </ul>
                )}
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
      <MyTakenOut personId={personId} />
    </Page>
  );
}

interface Said {
  part: string;
  statement: string;
  entryId?: string;
  keepFromUse?: boolean;
}
interface Draft {
  part: string;
  statement: string;
  entryId: string;
  keep: string[];
}

const OF_GOALS = 'goals-and-actions';
const OF_PROGRESS = 'progress';
/** In danger somebody has to be able to read a safety plan; my own words I change myself. */
const CAN_WAIT = ['strengths', 'needs', 'formulation'];

function Say({ path, personId }: { path: string; personId: string }) {
  const [draft, keep, drop] = useDraft<Draft>(path, { part: '', statement: '', entryId: '', keep: [] });
  const command = useCommand<Said>(path, 'It is said, and an answer is owed to you');
  const plan = usePlan(personId).data;
  const answered = useQuery<Progress>(draft.part === OF_PROGRESS ? `/api/outcomes/people/${personId}/progress` : null, {
    views: ['outcomes'],
    key: personId,
  }).data;
  const entriesOf: Readonly<Record<string, readonly { value: string; label: string }[]>> = {
    [OF_GOALS]: [
      ...(plan?.goals ?? []).map(({ goalId, text }) => ({ value: goalId, label: text })),
      ...(plan?.actions ?? []).map(({ actionId, text }) => ({ value: actionId, label: text })),
    ],
    [OF_PROGRESS]: (answered?.measures ?? []).flatMap(({ name, points }) =>
      points.map(({ measureId, completedOn }) => ({ value: measureId, label: `${name}, ${dayName(completedOn)}` })),
    ),
  };
  const entries = entriesOf[draft.part] ?? [];
  const isOfOne = entries.some(({ value }) => value === draft.entryId);
  const canWait = CAN_WAIT.includes(draft.part) || isOfOne;
  const submit = async (): Promise<void> => {
    const problems = [
      ...(draft.part === '' ? [{ field: 'part', problem: 'Choose what it is about' }] : []),
      ...(draft.statement.trim() === '' ? [{ field: 'statement', problem: 'Say what is wrong' }] : []),
    ];
    if (problems.length > 0) command.refuse(problems);
    else {
      const { part, statement, entryId } = draft;
      const about = isOfOne ? { entryId } : {};
      const wish = canWait && draft.keep.length > 0 ? { keepFromUse: true } : {};
      if (await command.run({ part, statement, ...about, ...wish })) drop();
    }
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
      {entries.length > 0 && (
        <SelectField
          name="entryId"
          label="Which one?"
          value={draft.entryId}
          onChange={(entryId) => keep({ ...draft, entryId })}
          choices={entries}
          empty="More than one, or I am not sure"
        />
      )}
      <TextAreaField
        name="statement"
        label="What is wrong, and how is it right?"
        value={draft.statement}
        onChange={(statement) => keep({ ...draft, statement })}
      />
      {canWait && (
        <ChecksField
          name="keepFromUse"
          label="While it is looked at"
          hint="Everybody on your team then sees that it is being looked at, and not the words. A privacy officer, who does not work with you, reads them and answers you."
          chosen={draft.keep}
          onChange={(kept) => keep({ ...draft, keep: kept })}
          choices={[{ value: 'keep', label: 'Nobody should go by it until I am answered' }]}
        />
      )}
      <SaveButton busy={command.busy}>Say it</SaveButton>
    </Form>
  );
}
