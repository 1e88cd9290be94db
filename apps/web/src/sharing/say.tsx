import { useState } from 'react';
import type { Plan } from '../answers/care-plan';
import type { SharingChoice } from '../answers/sharing';
import { ChoiceField, Form, SaveButton, SelectField } from '../forms';
import { activeTeam } from '../plan/use-plan';
import { useMe } from '../session';
import { useCommand } from '../use-command';
import { PART_WORDS, THEIR_PART_WORDS } from './part-words';
import type { Audience } from './said';

type Told = { notYet: string[] };
type ChoiceOf = { value: SharingChoice; label: string; hint: string };

const MINE: readonly ChoiceOf[] = [
  { value: 'shared', label: 'They may see it', hint: 'A carer sees only parts for which you say this.' },
  { value: 'withheld', label: 'They do not see it', hint: 'It is closed to them as soon as you have saved.' },
  { value: 'not-stated', label: 'I say nothing about it', hint: 'Your team sees it, and a carer does not.' },
];
const THEIRS: readonly ChoiceOf[] = [
  { value: 'shared', label: 'They may see it', hint: 'A carer sees only parts for which the person says this.' },
  { value: 'withheld', label: 'They do not see it', hint: 'It is closed to them as soon as you have saved.' },
  { value: 'not-stated', label: 'The person says nothing about it', hint: 'The team sees it, and a carer does not.' },
];

type SayProps = { personId: string; plan: Plan; nameOf: (one: Audience) => string; mine: boolean };

/** Says who sees what: by the person, or by a member to whom the person said it, who opens nothing to themself. */
export function Say({ personId, plan, nameOf, mine }: SayProps) {
  const me = useMe();
  const [who, setWho] = useState('');
  const [part, setPart] = useState('');
  const [choice, setChoice] = useState('');
  const save = useCommand<Audience & { part: string; choice: string }, Told>(
    `/api/identity/people/${personId}/sharing`,
    'Saved. It holds from now on',
  );
  const team = activeTeam(plan).filter(({ memberId }) => memberId !== personId);
  const agencies = [...new Set(team.filter(({ role }) => role !== 'carer').flatMap(({ agencyId }) => agencyId ?? []))];
  const audiences: Audience[] = [
    ...agencies.map((audienceId) => ({ audience: 'agency' as const, audienceId })),
    ...team.map(({ memberId }) => ({ audience: 'member' as const, audienceId: memberId })),
  ];
  const isForMe = !mine && who !== '' && (who === me.memberId || who === me.practitioner?.agencyId);
  const choices = mine ? MINE : THEIRS.filter(({ value }) => !isForMe || value === 'withheld');
  const chosen = choices.some(({ value }) => value === choice) ? choice : '';
  const send = (): void => {
    const audience = audiences.find(({ audienceId }) => audienceId === who);
    if (audience && part !== '' && chosen !== '') return void save.run({ ...audience, part, choice: chosen });
    save.refuse([
      ...(audience ? [] : [{ field: 'audienceId', problem: 'Choose who it is about' }]),
      ...(part === '' ? [{ field: 'part', problem: 'Choose what it is about' }] : []),
      ...(chosen === '' ? [{ field: 'choice', problem: 'Choose whether they may see it' }] : []),
    ]);
  };
  const notYet = save.answer?.notYet ?? [];
  return (
    <section aria-labelledby="say" className="lw-section lw-no-print">
      <h2 className="nhsuk-heading-m" id="say">
        {mine ? 'Say who sees what' : 'Record what they said to you'}
      </h2>
      <Form problem={save.problem} onSubmit={send}>
        <SelectField
          name="audienceId"
          label="Who?"
          value={who}
          onChange={setWho}
          choices={audiences.map((one) => ({ value: one.audienceId, label: nameOf(one) }))}
        />
        <SelectField
          name="part"
          label="What?"
          value={part}
          onChange={setPart}
          choices={Object.entries(mine ? PART_WORDS : THEIR_PART_WORDS).map(([value, label]) => ({ value, label }))}
        />
        {isForMe && <p>Nobody opens anything to themself or their own organisation. You can record a “no”.</p>}
        <ChoiceField name="choice" label="May they see it?" value={chosen} onChange={setChoice} choices={choices} />
        <SaveButton busy={save.busy} done={save.answer && notYet.length === 0 && 'Saved. It holds from now on'}>
          {mine ? 'Save' : 'Record it'}
        </SaveButton>
      </Form>
      {notYet.length > 0 && (
        <p role="status" className="lw-problem">
          <strong>Saved, but not everywhere yet.</strong> A part of the service did not answer ({notYet.join(', ')}). It
          does what {mine ? 'you say' : 'they say'} as soon as it is back; save again to see whether it is.
        </p>
      )}
    </section>
  );
}
