import { useState } from 'react';
import type { Plan, PlanAction } from '../answers/care-plan';
import { addDays, dayName, dayWithDistance, daysUntil, today } from '../dates';
import { DateField } from '../date-field';
import { Form, SaveButton, SelectField, TextAreaField } from '../forms';
import type { Names } from '../people-and-agencies';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { AboutSomebodyElse } from './about-somebody-else';
import { AgreeValues } from './agree-values';
import { ChangeEntry } from './change-entry';
import { KeptFromUse } from './kept-from-use';
import { disputeOf, shownWords } from './shown-words';
import { MovedHere } from './moved-here';
import { NewMark } from './new-since';
import type { Voice } from './plan-words';
import { activeTeam, may } from './use-plan';
import type { WhatIsNew } from './use-what-is-new';

type ActionsPartProps = { plan: Plan; voice: Voice; names: Names; news: WhatIsNew };

const isClosed = (action: PlanAction): number => (action.status === 'open' ? 0 : 1);

const openFirst = (a: PlanAction, b: PlanAction): number => isClosed(a) - isClosed(b) || a.dueOn.localeCompare(b.dueOn);

/** Who does what by when, grouped by who; the reader's own first. */
export function ActionsPart({ plan, voice, names, news }: ActionsPartProps) {
  const owners = [...new Set(plan.actions.map((action) => action.ownerId))].sort((a, b) =>
    names.of(a) === 'You' ? -1 : names.of(b) === 'You' ? 1 : names.of(a).localeCompare(names.of(b)),
  );
  return (
    <section className="lw-section" id="actions">
      <h2 className="nhsuk-heading-m">Who is doing what</h2>
      {plan.actions.length === 0 && (
        <p className="lw-secondary">
          Nothing is agreed yet. Each thing to do has one person who does it and a day by which it is done.
        </p>
      )}
      {owners.map((owner) => (
        <div key={owner} className="lw-owner">
          <h3 className="nhsuk-heading-s">{names.inFull(owner)}</h3>
          <ul className="lw-cards">
            {plan.actions
              .filter((action) => action.ownerId === owner)
              .sort(openFirst)
              .map((action) => (
                <ActionCard key={action.actionId} {...{ plan, voice, names, news, action }} />
              ))}
          </ul>
        </div>
      ))}
      {may(plan, 'agree-action') && <AddAction plan={plan} names={names} />}
    </section>
  );
}

const dueWords = (action: PlanAction): string =>
  daysUntil(action.dueOn) < 0 ? `Was due ${dayWithDistance(action.dueOn)}` : `By ${dayWithDistance(action.dueOn)}`;

type WhyNot = 'not-done' | 'lapsed';

function ActionCard({ plan, voice, names, news, action }: ActionsPartProps & { action: PlanAction }) {
  const [asksWhy, askWhy] = useState<{ of: WhyNot; sawRevision: string }>();
  const [why, setWhy] = useState('');
  const answer = useCommand<{ outcome: 'done' | WhyNot; why?: string }>(
    `/api/care-plan/plans/${plan.planId}/actions/${action.actionId}/outcome`,
  );
  const finish = (outcome: 'done' | WhyNot, sawRevision: string): void =>
    void answer.run(outcome === 'done' ? { outcome } : { outcome, why }, { ifMatch: sawRevision });
  const goal = plan.goals.find((one) => one.goalId === action.goalId);
  return (
    <li className="lw-card" id={action.actionId}>
      <p className="lw-card__main">{shownWords(action.text)}</p>
      {disputeOf(plan, 'action', action.actionId) && <KeptFromUse mine={action.text !== ''} />}
      {goal && <p className="nhsuk-body-s lw-secondary">For: {shownWords(goal.text)}</p>}
      {action.again && (
        <p className="nhsuk-body-s lw-secondary">
          <MovedHere again={action.again} />
        </p>
      )}
      {action.status === 'open' && <p>{dueWords(action)}</p>}
      {action.status === 'done' && <p>✓ Done. It was due {dayName(action.dueOn)}.</p>}
      {action.status === 'not-done' && <p>Not done. {action.why ?? ''}</p>}
      {action.status === 'lapsed' && <p>Not needed any more. {action.why ?? ''}</p>}
      <NewMark of={news.of('action', action.actionId)} {...{ plan, voice, names }} />
      <AgreeValues plan={plan} kind="action" id={action.actionId} names={names} />
      {may(plan, `complete-action:${action.actionId}`) && (
        <Form
          problem={answer.problem}
          onSubmit={() => asksWhy && finish(asksWhy.of, asksWhy.sawRevision)}
          label={`What became of: ${shownWords(action.text)}`}
        >
          {asksWhy ? (
            <>
              <TextAreaField
                name="why"
                label={asksWhy.of === 'lapsed' ? 'Why is it not needed any more?' : 'What got in the way?'}
                rows={2}
                value={why}
                onChange={setWhy}
              />
              <SaveButton small busy={answer.busy}>
                Save
              </SaveButton>
              <button type="button" className="lw-link-button" onClick={() => askWhy(undefined)}>
                Go back
              </button>
            </>
          ) : (
            <>
              <SaveButton small busy={answer.busy} onClick={() => finish('done', plan.revision)}>
                It is done
              </SaveButton>
              {(['not-done', 'lapsed'] as const).map((of) => (
                <button
                  key={of}
                  type="button"
                  className="lw-link-button"
                  onClick={() => askWhy({ of, sawRevision: plan.revision })}
                >
                  {of === 'not-done' ? 'It did not happen' : 'It is not needed any more'}
                </button>
              ))}
            </>
          )}
        </Form>
      )}
      {action.status === 'open' && action.text !== '' && may(plan, 'agree-action') && (
        <ChangeEntry
          plan={plan}
          entry={{ kind: 'action', id: action.actionId }}
          title="Change who, what or when"
          name={action.text}
          fields={[
            { field: 'text', label: 'What will be done?', value: action.text, as: 'words' },
            { field: 'owner', label: 'Who does it?', value: action.ownerId, as: peopleOf(plan, names) },
            { field: 'due', label: 'By when?', value: action.dueOn, as: 'day' },
          ]}
        />
      )}
      {may(plan, 'agree-action') && (
        <AboutSomebodyElse
          path={`/api/care-plan/plans/${plan.planId}/about-somebody-else`}
          entry={{ kind: 'action', id: action.actionId }}
          personId={plan.personId}
          about={shownWords(action.text)}
          ifMatch={plan.revision}
          correctionId={disputeOf(plan, 'action', action.actionId)}
          canMove={action.text !== ''}
        />
      )}
    </li>
  );
}

/** Who can do something: the person, and whoever is on the team. */
const peopleOf = (plan: Plan, names: Names) => [
  { value: plan.personId, label: names.of(plan.personId) },
  ...activeTeam(plan)
    .filter((member) => member.memberId !== plan.personId)
    .map((member) => ({ value: member.memberId, label: names.inFull(member.memberId) })),
];

type NewAction = { text: string; ownerId: string; dueOn: string; goalId: string };
type AddActionBody = { text: string; ownerId: string; ownerAgencyId?: string; dueOn: string; goalId?: string };

type AddActionProps = {
  plan: Plan;
  names: Names;
  /** What it is agreed about, where several of these are on one page. */
  about?: string;
  onAdded?: (actionId: string) => void;
};

/** One more thing to do, with who does it and by when. */
export function AddAction({ plan, names, about, onAdded }: AddActionProps) {
  const empty: NewAction = { text: '', ownerId: '', dueOn: '', goalId: '' };
  const of = about === undefined ? '' : `:${about}`;
  const [draft, keep, drop] = useDraft<NewAction>(`plan:${plan.planId}:action${of}`, empty);
  const add = useCommand<AddActionBody, { id: string }>(`/api/care-plan/plans/${plan.planId}/actions`, 'Added');
  const owner = activeTeam(plan).find((member) => member.memberId === draft.ownerId);
  const submit = async (): Promise<void> => {
    const missing = [
      ...(draft.text.trim() === '' ? [{ field: 'text', problem: 'Write what will be done' }] : []),
      ...(draft.ownerId === '' ? [{ field: 'ownerId', problem: 'Choose who does it' }] : []),
      ...(draft.dueOn === '' ? [{ field: 'dueOn', problem: 'Say by which day, such as 27 3 2027' }] : []),
    ];
    if (missing.length > 0) {
      add.refuse(missing);
      return;
    }
    const done = await add.run({
      text: draft.text,
      ownerId: draft.ownerId,
      dueOn: draft.dueOn,
      ...(typeof owner?.agencyId === 'string' ? { ownerAgencyId: owner.agencyId } : {}),
      ...(draft.goalId === '' ? {} : { goalId: draft.goalId }),
    });
    if (!done) return;
    drop();
    onAdded?.(done.id);
  };
  const title = about === undefined ? 'Add something to do' : `Add something to do about: ${about}`;
  return (
    <details className="nhsuk-details lw-no-print" open={draft.text !== '' ? true : undefined}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{title}</span>
      </summary>
      <div className="nhsuk-details__text">
        <Form problem={add.problem} onSubmit={() => void submit()} label={title}>
          <TextAreaField
            name="text"
            label="What will be done?"
            rows={2}
            value={draft.text}
            onChange={(text) => keep({ ...draft, text })}
          />
          <SelectField
            name="ownerId"
            label="Who does it?"
            value={draft.ownerId}
            onChange={(ownerId) => keep({ ...draft, ownerId })}
            choices={peopleOf(plan, names)}
          />
          <DateField
            name="dueOn"
            label="By when?"
            value={draft.dueOn}
            onChange={(dueOn) => keep({ ...draft, dueOn })}
            offers={[
              { label: 'In a week', day: addDays(today(), 7) },
              { label: 'In two weeks', day: addDays(today(), 14) },
            ]}
          />
          {plan.goals.length > 0 && (
            <SelectField
              name="goalId"
              label="Which goal is it for? (you can leave this out)"
              value={draft.goalId}
              onChange={(goalId) => keep({ ...draft, goalId })}
              choices={plan.goals.map((goal) => ({ value: goal.goalId, label: shownWords(goal.text) }))}
              empty="No goal in particular"
            />
          )}
          <SaveButton small busy={add.busy} done={add.answer && 'Added'}>
            Add it
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}
