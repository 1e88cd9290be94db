import type { Plan, PlanAction } from '../answers/care-plan';
import type { LifeTalk, StepField } from '../answers/outcomes';
import { dayName } from '../dates';
import { Form, SaveButton, TextAreaField } from '../forms';
import { inSentence, type Names } from '../people-and-agencies';
import { AddAction } from '../plan/actions-part';
import { shownWords } from '../plan/shown-words';
import { may } from '../plan/use-plan';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { areaName, stepsFor } from './life-areas';

export type TalkProps = {
  personId: string;
  talk: LifeTalk;
  plan: Plan | undefined;
  names: Names;
  /** The first name of whose life it is, where the team reads. */
  they?: string | undefined;
};
type Body = Partial<Record<StepField, string>> & { actionIds?: string[] };
type Draft = { seen: string; words: Partial<Record<StepField, string>> };

/** One area, step by step; what the person wrote themself is theirs to change. */
export function AreaTalk(props: TalkProps & { conversationId: string; revision: string }) {
  const { personId, talk, plan, names, they, conversationId, revision } = props;
  const path = `/api/outcomes/people/${personId}/life-conversations/${conversationId}/areas/${talk.area}`;
  const [draft, keep, drop] = useDraft<Draft>(`life:${conversationId}:${talk.area}`, { seen: revision, words: {} });
  const save = useCommand<Body>(path, 'What you talked about is kept');
  const link = useCommand<Body>(path, 'It is in the plan');
  const isBegun = Object.keys(draft.words).length > 0;
  const submit = async (): Promise<void> => {
    // Once they were told that somebody wrote in the same step, they have what is there now before them.
    const seen = save.problem?.status === 412 || !isBegun ? revision : draft.seen;
    if (await save.run(draft.words, { ifMatch: seen })) drop();
  };
  return (
    <article className="lw-card" aria-label={areaName(talk.area)}>
      <h3 className="nhsuk-heading-m">{areaName(talk.area)}</h3>
      <Form problem={save.problem} onSubmit={() => void submit()} label={areaName(talk.area)}>
        {stepsFor(they).map(({ title, fields }) => (
          <section key={title}>
            <h4 className="nhsuk-heading-s">{title}</h4>
            {fields.map(([field, label]) => {
              const kept = talk.words[field];
              const typed = draft.words[field];
              if (they !== undefined && kept?.by === personId && kept.text !== '')
                return <Said key={field} label={label} text={kept.text} by={names.of(kept.by)} />;
              return (
                <TextAreaField
                  key={field}
                  name={field}
                  label={label}
                  {...(typed !== undefined && kept && kept.text !== '' && { hint: `Kept so far: ${kept.text}` })}
                  rows={2}
                  limit={2000}
                  value={typed ?? kept?.text ?? ''}
                  onChange={(text) =>
                    keep({ seen: isBegun ? draft.seen : revision, words: { ...draft.words, [field]: text } })
                  }
                />
              );
            })}
          </section>
        ))}
        <SaveButton small busy={save.busy} done={save.answer && 'Kept'} about={areaName(talk.area)}>
          Keep these words
        </SaveButton>
      </Form>
      <h4 className="nhsuk-heading-s">4. Agree what will be done</h4>
      <Agreed talk={talk} plan={plan} names={names} />
      {plan === undefined && <p>There is no plan yet. Write it above, and agree it once there is one.</p>}
      {link.problem && <p role="alert">It is in the plan, and not shown with this conversation yet: add it again.</p>}
      {plan && may(plan, 'agree-action') && (
        <AddAction
          plan={plan}
          names={names}
          about={areaName(talk.area)}
          onAdded={(actionId) => void link.run({ actionIds: [actionId] }, { ifMatch: revision })}
        />
      )}
    </article>
  );
}

function Said({ label, text, by }: { label: string; text: string; by: string }) {
  return (
    <>
      <p className="nhsuk-u-margin-bottom-1">
        <strong>{label}</strong>
      </p>
      <p className="lw-outcome">
        {text} <span className="lw-secondary">Written by {inSentence(by)}.</span>
      </p>
    </>
  );
}

const OUTCOMES: Record<PlanAction['status'], string> = {
  open: 'to do',
  done: 'done',
  'not-done': 'not done',
  lapsed: 'not needed any more',
};

function Agreed({ talk, plan, names }: Pick<TalkProps, 'talk' | 'plan' | 'names'>) {
  const actions = plan?.actions.filter(({ actionId }) => talk.actionIds.includes(actionId)) ?? [];
  if (actions.length === 0) return <p className="lw-secondary">Nothing is agreed about this yet.</p>;
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {actions.map(({ actionId, text, ownerId, dueOn, status }) => (
        <li key={actionId}>
          {shownWords(text)} {names.of(ownerId)}, by {dayName(dueOn)}: {OUTCOMES[status]}.
        </li>
      ))}
    </ul>
  );
}

/** What was said of an area in a conversation that has ended, and what became of what was agreed. */
export function AreaTold({ talk, plan, names, they }: TalkProps) {
  return (
    <>
      <h3 className="nhsuk-heading-s">{areaName(talk.area)}</h3>
      {stepsFor(they).flatMap(({ fields }) =>
        fields.flatMap(([field, label]) => {
          const kept = talk.words[field];
          return kept && kept.text !== '' ? [<Said key={field} label={label} text={kept.text} by={names.of(kept.by)} />] : []; // prettier-ignore
        }),
      )}
      <Agreed talk={talk} plan={plan} names={names} />
    </>
  );
}
