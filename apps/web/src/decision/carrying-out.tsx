import type { Plan } from '../answers/care-plan';
import type { Decision } from '../answers/decisions';
import { DateField } from '../date-field';
import { addDays, today } from '../dates';
import { ChoiceField, SelectField } from '../forms';
import type { Names } from '../people-and-agencies';
import { activeTeam } from '../plan/use-plan';

export type Carrying = { outcome: string; implementerId: string; implementBy: string; reviewOn: string };

export const NOTHING_CARRIED: Carrying = { outcome: '', implementerId: '', implementBy: '', reviewOn: '' };

export const missingIn = (draft: Carrying) => [
  ...(draft.outcome === '' ? [{ field: 'outcome', problem: 'Choose what was decided' }] : []),
  ...(draft.implementerId === '' ? [{ field: 'implementerId', problem: 'Choose who makes it happen' }] : []),
  ...(draft.reviewOn === '' ? [{ field: 'reviewOn', problem: 'Say when it is looked at again' }] : []),
];

/** As it is sent: a day that was left out is not. */
export const bodyOf = ({ implementBy, outcome, implementerId, reviewOn }: Carrying) => ({
  ...{ outcome, implementerId, reviewOn },
  ...(implementBy === '' ? {} : { implementBy }),
});

type CarryingFieldsProps = {
  decision: Decision;
  plan: Plan;
  names: Names;
  draft: Carrying;
  keep: (draft: Carrying) => void;
};

/** What was decided, who makes it happen and by when, and when it is looked at again. */
export function CarryingFields({ decision, plan, names, draft, keep }: CarryingFieldsProps) {
  return (
    <>
      <ChoiceField
        name="outcome"
        label="What was decided?"
        value={draft.outcome}
        onChange={(outcome) => keep({ ...draft, outcome })}
        choices={decision.options.map((option) => ({ value: option, label: option }))}
      />
      <SelectField
        name="implementerId"
        label="Who makes it happen?"
        value={draft.implementerId}
        onChange={(implementerId) => keep({ ...draft, implementerId })}
        choices={[
          ...activeTeam(plan).map((member) => ({ value: member.memberId, label: names.inFull(member.memberId) })),
          { value: plan.personId, label: names.of(plan.personId) },
        ]}
      />
      <DateField
        name="implementBy"
        label="By when is it done?"
        hint="If you leave this out, by the day on which it is looked at again."
        value={draft.implementBy}
        onChange={(implementBy) => keep({ ...draft, implementBy })}
        offers={[
          { label: 'In one week', day: addDays(today(), 7) },
          { label: 'In two weeks', day: addDays(today(), 14) },
        ]}
      />
      <DateField
        name="reviewOn"
        label="When is it looked at again?"
        value={draft.reviewOn}
        onChange={(reviewOn) => keep({ ...draft, reviewOn })}
        offers={[
          { label: 'In four weeks', day: addDays(today(), 28) },
          { label: 'In twelve weeks', day: addDays(today(), 84) },
        ]}
      />
    </>
  );
}
