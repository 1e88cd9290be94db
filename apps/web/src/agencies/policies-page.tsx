import type { AlliancePolicy, PolicyCode } from '../answers/identity';
import { momentWithDistance } from '../dates';
import { Form, SaveButton, TextAreaField, TextField } from '../forms';
import { useQuery } from '../live';
import { Loaded, Page } from '../page';
import { inSentence, useNames, type Names } from '../people-and-agencies';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

const SAYS: Readonly<Record<PolicyCode, { title: string; unit: string }>> = {
  'hand-over-acknowledge-working-days': {
    title: 'A hand-over is answered within',
    unit: 'working days of being proposed',
  },
  'hand-over-contact-days': { title: 'The person hears from whoever takes over within', unit: 'days of the proposal' },
  'step-up-contact-working-days': {
    title: 'Whoever says that help is needed again, on a way back, hears from us within',
    unit: 'working days',
  },
  'carer-answer-working-days': {
    title: 'A carer who tells the team something is answered within',
    unit: 'working days',
  },
  'way-back-days': { title: 'Whoever ended comes back to their plan and team within', unit: 'days of the end' },
  'engagement-step-working-days': {
    title: 'When somebody could not be reached, the next thing is tried within',
    unit: 'working days',
  },
  'huddle-outcome-working-days': {
    title: 'The person hears what a huddle agreed within',
    unit: 'working days of the huddle',
  },
  'huddle-summary-hours': {
    title: 'A question for a huddle, with its summary, is there for everybody to read at least',
    unit: 'hours before the huddle',
  },
  'safety-prompt-minutes': {
    title: 'Somebody says that they have seen an answer about not wanting to live within',
    unit: 'minutes, from nine to five on working days',
  },
  'safety-prompt-minutes-out-of-hours': {
    title: 'The same at any other time within',
    unit: 'minutes; then it is for those who coordinate as well',
  },
  'digest-hour': {
    title: 'Staff are told of what they promised on working mornings at',
    unit: 'o’clock, from 0 to 23',
  },
};

/** The numbers that the alliance sets for itself. */
export function PoliciesPage() {
  const policies = useQuery<AlliancePolicy[]>('/api/identity/policies');
  const names = useNames();
  return (
    <Page
      title="Policies"
      lede="Numbers that the alliance sets for itself. A change holds for what arises afterwards: what was promised before stays as it was promised."
      back={{ to: '/agencies', label: 'Agencies and staff' }}
    >
      <Loaded from={policies} what="the policies">
        {(list) => (
          <ul className="lw-cards">
            {list.map((policy) => (
              <PolicyCard key={`${policy.code} ${policy.adopted.length}`} policy={policy} names={names} />
            ))}
          </ul>
        )}
      </Loaded>
    </Page>
  );
}

function PolicyCard({ policy, names }: { policy: AlliancePolicy; names: Names }) {
  const { code, value, unset, least, most, adopted } = policy;
  const { title, unit } = SAYS[code];
  const path = `/api/identity/policies/${code}`;
  const [draft, keep, drop] = useDraft(path, { value: '', reason: '' });
  const adopt = useCommand<{ value: number; reason: string }>(path, `Adopted: ${title} ${draft.value}`);
  const submit = async (): Promise<void> => {
    const asked = Number(draft.value);
    const missing = [
      ...(draft.value.trim() === '' || !Number.isInteger(asked) || asked < least || asked > most
        ? [{ field: 'value', problem: `Write a whole number from ${least} to ${most}` }]
        : []),
      ...(draft.reason.trim() === '' ? [{ field: 'reason', problem: 'Say why' }] : []),
    ];
    if (missing.length > 0) adopt.refuse(missing);
    else if (await adopt.run({ value: asked, reason: draft.reason })) drop();
  };
  return (
    <li className="lw-card">
      <h2 className="nhsuk-heading-s">
        {title} {value} {unit}
      </h2>
      {adopted.length === 0 ? (
        <p className="lw-secondary">As it comes, {unset}. The alliance has not said otherwise.</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {adopted.map((one) => (
            <li key={one.adoptedAt}>
              {one.value} instead of {one.before}, {momentWithDistance(one.adoptedAt)}, by{' '}
              {inSentence(names.of(one.adoptedBy))}: <span className="lw-words">{one.reason}</span>
            </li>
          ))}
        </ul>
      )}
      <Form problem={adopt.problem} onSubmit={() => void submit()} label={title}>
        <TextField
          name="value"
          label="Another number"
          hint={`From ${least} to ${most}`}
          inputMode="numeric"
          value={draft.value}
          onChange={(next) => keep({ ...draft, value: next })}
        />
        <TextAreaField
          name="reason"
          label="Why?"
          rows={2}
          limit={1000}
          value={draft.reason}
          onChange={(reason) => keep({ ...draft, reason })}
        />
        <SaveButton small busy={adopt.busy} about={title}>
          Adopt it
        </SaveButton>
      </Form>
    </li>
  );
}
