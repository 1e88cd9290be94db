import type { Plan } from '../answers/care-plan';
import { dayWithDistance } from '../dates';
import type { Names } from '../people-and-agencies';
import { AgreeValues } from './agree-values';
import { ChangeEntry, type Field } from './change-entry';
import { NewMark } from './new-since';
import type { Voice } from './plan-words';
import { may } from './use-plan';
import type { WhatIsNew } from './use-what-is-new';

/** What to do when things get harder, with whom the plan was agreed, and when it is looked at again. */
export function WhenHarderPart({
  plan,
  voice,
  names,
  news,
}: {
  plan: Plan;
  voice: Voice;
  names: Names;
  news: WhatIsNew;
}) {
  const { planId, contingency, agreedWith, reviewOn } = plan;
  const contingencyField: Field = {
    ...{ field: 'contingency', label: 'What do we do when things get harder?', value: contingency, as: 'words' },
    hint: 'What is tried first, who is told, and what happens at night or at a weekend.',
  };
  const fields: Field[] = [
    ...(may(plan, 'write-safety-lines') ? [contingencyField] : []),
    ...(may(plan, 'agree-action')
      ? ([
          { field: 'agreed-with', label: 'Who else was it agreed with?', value: agreedWith, as: 'words' },
          { field: 'review', label: 'When do we look at the plan again?', value: reviewOn ?? '', as: 'day' },
        ] satisfies Field[])
      : []),
  ];
  return (
    <section className="lw-section" id="when-harder">
      <h2 className="nhsuk-heading-m">If things get harder, and when we look again</h2>
      <p className={contingency === '' ? 'lw-secondary' : 'lw-words'}>
        {contingency === '' ? 'Nothing is said yet about what we do when things get harder.' : contingency}
      </p>
      <p>
        {reviewOn === null
          ? 'No day is agreed on which the plan is looked at again.'
          : `We look at this plan again on ${dayWithDistance(reviewOn)}.`}
      </p>
      {agreedWith !== '' && <p>Agreed with: {agreedWith}</p>}
      <NewMark of={news.of('plan', planId)} {...{ plan, voice, names }} />
      <AgreeValues plan={plan} kind="plan" id={planId} names={names} />
      {fields.length > 0 && (
        <ChangeEntry
          plan={plan}
          entry={{ kind: 'plan', id: planId }}
          title="Change this"
          name="if things get harder, and when we look again"
          fields={fields}
        />
      )}
    </section>
  );
}
