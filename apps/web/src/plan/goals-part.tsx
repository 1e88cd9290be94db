import type { Plan } from '../answers/care-plan';
import type { Progress } from '../answers/outcomes';
import { dayName } from '../dates';
import { Form, SaveButton, TextAreaField } from '../forms';
import type { Names } from '../people-and-agencies';
import { GoalRating } from '../progress/goal-rating';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { AboutSomebodyElse } from './about-somebody-else';
import { KeptFromUse } from './kept-from-use';
import { disputeOf, shownWords } from './shown-words';
import { MovedHere } from './moved-here';
import type { Voice } from './plan-words';
import { may } from './use-plan';

type GoalsPartProps = {
  plan: Plan;
  progress: Progress | undefined;
  voice: Voice;
  names: Names;
  editable?: boolean;
};

/** Goals as sentences, each with how it is going. */
export function GoalsPart({ plan, progress, voice, names, editable: wanted = true }: GoalsPartProps) {
  const editable = wanted && may(plan, 'set-goal');
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
          <li key={goal.goalId} className="lw-card">
            <h3 className="nhsuk-heading-s">{shownWords(goal.text)}</h3>
            {disputeOf(plan, 'goal', goal.goalId) && <KeptFromUse mine={voice.kind === 'mine'} />}
            <p className="nhsuk-body-s lw-secondary">
              {names.of(goal.setBy)} set this on {dayName(goal.setAt)}.
              <MovedHere again={goal.again} />
            </p>
            <GoalRating
              personId={plan.personId}
              goalId={goal.goalId}
              goal={shownWords(goal.text)}
              ratings={progress?.goals.find((one) => one.goalId === goal.goalId)?.ratings ?? []}
              editable={editable}
            />
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
