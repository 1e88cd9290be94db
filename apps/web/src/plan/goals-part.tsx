import type { Goal, Plan } from '../answers/care-plan';
import type { Progress } from '../answers/outcomes';
import { dayName } from '../dates';
import { Form, SaveButton, TextAreaField } from '../forms';
import type { Names } from '../people-and-agencies';
import { GoalRating } from '../progress/goal-rating';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { AboutSomebodyElse } from './about-somebody-else';
import { AgreeValues } from './agree-values';
import { ChangeEntry, type Field } from './change-entry';
import { GOAL_STATES } from './detail-words';
import { KeptFromUse } from './kept-from-use';
import { GoalReplaced } from './goal-replaced';
import { disputeOf, shownWords } from './shown-words';
import { MovedHere } from './moved-here';
import { NewMark } from './new-since';
import type { Voice } from './plan-words';
import { may } from './use-plan';
import type { WhatIsNew } from './use-what-is-new';

type GoalsPartProps = {
  plan: Plan;
  progress: Progress | undefined;
  voice: Voice;
  names: Names;
  news: WhatIsNew;
};

/** Goals as sentences, each with how it is going. */
export function GoalsPart({ plan, progress, voice, names, news }: GoalsPartProps) {
  const editable = may(plan, 'set-goal');
  return (
    <section className="lw-section" id="goals">
      <h2 className="nhsuk-heading-m">{voice.kind === 'mine' ? 'What I want' : `What ${voice.name} wants`}</h2>
      {plan.goals.length === 0 && (
        <p className="lw-secondary">
          No goals yet. A goal is one sentence about how things will be, such as “I sleep through most nights”.
        </p>
      )}
      <ul className="lw-cards">
        {plan.goals.map((goal) => (
          <li key={goal.goalId} className="lw-card" id={goal.goalId}>
            <h3 className="nhsuk-heading-s">{shownWords(goal.text)}</h3>
            {disputeOf(plan, 'goal', goal.goalId) && <KeptFromUse mine={voice.kind === 'mine'} />}
            <p className="nhsuk-body-s lw-secondary">
              {names.of(goal.setBy)} set this on {dayName(goal.setAt)}.
              <MovedHere again={goal.again} />
            </p>
            <GoalReplaced goal={goal} goals={plan.goals} />
            {goal.why !== '' && <p>Why it matters: {goal.why}</p>}
            {goal.state !== 'hoped-for' && <p>It is {GOAL_STATES[goal.state]}.</p>}
            <NewMark of={news.of('goal', goal.goalId)} {...{ plan, voice, names }} />
            <AgreeValues plan={plan} kind="goal" id={goal.goalId} names={names} />
            <GoalRating
              personId={plan.personId}
              goalId={goal.goalId}
              goal={shownWords(goal.text)}
              ratings={progress?.goals.find((one) => one.goalId === goal.goalId)?.ratings ?? []}
              editable={editable}
            />
            {editable && goal.text !== '' && (
              <ChangeEntry
                plan={plan}
                entry={{ kind: 'goal', id: goal.goalId }}
                title="Change this goal"
                name={goal.text}
                fields={fieldsOf(goal, voice, plan.personId)}
              />
            )}
            {editable && goal.text !== '' && goal.replacedById === undefined && <ReplaceGoal plan={plan} goal={goal} />}
            {editable && (
              <AboutSomebodyElse
                path={`/api/care-plan/plans/${plan.planId}/about-somebody-else`}
                entry={{ kind: 'goal', id: goal.goalId }}
                personId={plan.personId}
                about={shownWords(goal.text)}
                ifMatch={plan.revision}
                correctionId={disputeOf(plan, 'goal', goal.goalId)}
                canMove={goal.text !== ''}
              />
            )}
          </li>
        ))}
      </ul>
      {editable && <SetGoal plan={plan} voice={voice} />}
    </section>
  );
}

/** What somebody wants in their own words is theirs to change. */
const fieldsOf = ({ text, why, state, setBy }: Goal, voice: Voice, personId: string): Field[] => [
  ...(voice.kind === 'mine' || setBy !== personId
    ? [{ field: 'text', label: 'The goal', value: text, as: 'words' } as const]
    : []),
  ...(voice.kind === 'mine' || setBy !== personId || why === ''
    ? [{ field: 'why', label: 'Why does it matter?', value: why, as: 'words' } as const]
    : []),
  {
    ...{ field: 'state', label: 'How does it stand?', value: state },
    as: Object.entries(GOAL_STATES).map(([value, label]) => ({ value, label })),
  },
];

function SetGoal({ plan, voice }: { plan: Plan; voice: Voice }) {
  const [text, keep, drop] = useDraft<string>(`plan:${plan.planId}:goal`, '');
  const set = useCommand<{ text: string }>(`/api/care-plan/plans/${plan.planId}/goals`, 'Goal added');
  const submit = async (): Promise<void> => {
    if (await set.run({ text })) drop();
  };
  return (
    <div className="lw-no-print">
      <Form problem={set.problem} onSubmit={() => void submit()} label="Add a goal">
        <TextAreaField
          name="text"
          label="Add a goal"
          hint={
            voice.kind === 'mine'
              ? 'One sentence: how will it be when it is better?'
              : `One sentence, in ${voice.name}’s words if you can.`
          }
          rows={2}
          value={text}
          onChange={keep}
        />
        <SaveButton small secondary busy={set.busy} done={set.answer && 'Added'}>
          Add this goal
        </SaveButton>
      </Form>
    </div>
  );
}

/** Goals change: the one before is set aside, with everything that was rated of it. */
function ReplaceGoal({ plan, goal }: { plan: Plan; goal: Goal }) {
  const [text, keep, drop] = useDraft<string>(`plan:${plan.planId}:goal:${goal.goalId}`, '');
  const set = useCommand<{ text: string; replaces: string }>(
    `/api/care-plan/plans/${plan.planId}/goals`,
    'Goal replaced',
  );
  const submit = async (): Promise<void> => {
    if (await set.run({ text, replaces: goal.goalId })) drop();
  };
  return (
    <details className="nhsuk-details lw-no-print" open={text !== '' ? true : undefined}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          Put another goal in its place<span className="nhsuk-u-visually-hidden">: {shownWords(goal.text)}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <Form problem={set.problem} onSubmit={() => void submit()} label={`In the place of: ${shownWords(goal.text)}`}>
          <TextAreaField
            name="text"
            label="The goal that takes its place"
            hint="The one before stays below, set aside, with how it went."
            rows={2}
            value={text}
            onChange={keep}
          />
          <SaveButton small secondary busy={set.busy}>
            Replace the goal
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}
