import { useState } from 'react';
import { Link } from 'react-router';
import type { Plan } from '../answers/care-plan';
import type { Preference, Sharing, SharingChoice } from '../answers/sharing';
import { dayName } from '../dates';
import { ChoiceField, Form, SaveButton, SelectField } from '../forms';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { useNames, type Names } from '../people-and-agencies';
import { activeTeam, usePlan } from '../plan/use-plan';
import { groundWords, PART_WORDS, partWords } from '../sharing/part-words';
import { useCommand } from '../use-command';

type Audience = Pick<Preference, 'audience' | 'audienceId'>;
type Told = { notYet: string[] };

/** What the person said about who sees what, what it means, and the form to say it. */
export function WhoSeesWhatPage({ personId }: { personId: string }) {
  const sharing = useQuery<Sharing>(`/api/identity/people/${personId}/sharing`, { views: ['identity'], key: personId });
  const plan = usePlan(personId);
  const names = useNames();
  const nameOf = ({ audience, audienceId }: Audience): string =>
    audience === 'agency' ? `Everybody at ${names.agency(audienceId)}` : memberName(plan.data, names, audienceId);
  return (
    <Page
      title="Who sees what"
      lede="Your team sees your record, so that you need to tell your story once. You can say otherwise here, of one person or a whole organisation, and of one part or everything."
    >
      <Loaded from={sharing} what="what you said">
        {({ preferences, lawfulBasis }) => (
          <>
            <h2 className="nhsuk-heading-m">What you said</h2>
            <Said preferences={preferences} nameOf={nameOf} names={names} personId={personId} />
            {plan.data && <Say personId={personId} plan={plan.data} nameOf={nameOf} />}
            {plan.data && <Looks plan={plan.data} personId={personId} names={names} />}
            <h2 className="nhsuk-heading-m">Why we may share at all</h2>
            <p>{lawfulBasis.words}</p>
          </>
        )}
      </Loaded>
    </Page>
  );
}

const memberName = (plan: Plan | undefined, names: Names, memberId: string): string =>
  plan?.team.find((one) => one.memberId === memberId)?.role === 'carer' ? 'Your carer' : names.inFull(memberId);

const SEES: Record<SharingChoice, string> = { shared: 'may see', withheld: 'does not see', 'not-stated': '' };

type SaidProps = { preferences: Preference[]; nameOf: (one: Audience) => string; names: Names; personId: string };

function Said({ preferences, nameOf, names, personId }: SaidProps) {
  const stated = preferences.filter(({ choice }) => choice !== 'not-stated');
  if (stated.length === 0) {
    return (
      <Empty title="You have said nothing about it yet">
        <p>Your team sees everything but what is kept apart. A carer sees nothing until you say so.</p>
      </Empty>
    );
  }
  return (
    <ul className="lw-cards">
      {stated.map((one) => (
        <li key={`${one.audienceId} ${one.part}`} className="lw-card">
          <p className="lw-card__main">
            {nameOf(one)} {SEES[one.choice]} {partWords(one.part)}.
          </p>
          <p className="nhsuk-body-s lw-secondary">
            {one.setBy === personId ? 'You said this' : `${names.of(one.setBy)} recorded that you said this`} on{' '}
            {dayName(one.setAt)}.
          </p>
          {one.override && (
            <p>
              <strong>Law goes before it until {dayName(one.override.until)}:</strong>{' '}
              {groundWords(one.override.ground)}. {one.override.reason}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

const CHOICES: readonly { value: SharingChoice; label: string; hint: string }[] = [
  { value: 'shared', label: 'They may see it', hint: 'A carer sees only parts for which you say this.' },
  { value: 'withheld', label: 'They do not see it', hint: 'It is closed to them as soon as you have saved.' },
  { value: 'not-stated', label: 'I say nothing about it', hint: 'Your team sees it, and a carer does not.' },
];

function Say({ personId, plan, nameOf }: { personId: string; plan: Plan; nameOf: (one: Audience) => string }) {
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
  const send = (): void => {
    const audience = audiences.find(({ audienceId }) => audienceId === who);
    if (audience && part !== '' && choice !== '') return void save.run({ ...audience, part, choice });
    save.refuse([
      ...(audience ? [] : [{ field: 'audienceId', problem: 'Choose who it is about' }]),
      ...(part === '' ? [{ field: 'part', problem: 'Choose what it is about' }] : []),
      ...(choice === '' ? [{ field: 'choice', problem: 'Choose whether they may see it' }] : []),
    ]);
  };
  const notYet = save.answer?.notYet ?? [];
  return (
    <section aria-labelledby="say" className="lw-section">
      <h2 className="nhsuk-heading-m" id="say">
        Say who sees what
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
          choices={Object.entries(PART_WORDS).map(([value, label]) => ({ value, label }))}
        />
        <ChoiceField name="choice" label="May they see it?" value={choice} onChange={setChoice} choices={CHOICES} />
        <SaveButton busy={save.busy} done={save.answer && notYet.length === 0 && 'Saved. It holds from now on'}>
          Save
        </SaveButton>
      </Form>
      {notYet.length > 0 && (
        <p role="status" className="lw-problem">
          <strong>Saved, but not everywhere yet.</strong> A part of the service did not answer ({notYet.join(', ')}). It
          does what you say as soon as it is back; save again to see whether it is.
        </p>
      )}
    </section>
  );
}

function Looks({ plan, personId, names }: { plan: Plan; personId: string; names: Names }) {
  const team = activeTeam(plan).filter(({ memberId }) => memberId !== personId);
  return (
    <>
      <h2 className="nhsuk-heading-m">See it for yourself</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {team.map(({ memberId, role }) => (
          <li key={memberId}>
            <Link to={`/my/as-seen-by/${memberId}`}>
              My plan as {role === 'carer' ? 'my carer' : names.of(memberId)} sees it
            </Link>
          </li>
        ))}
        <li>
          <Link to="/my/who-can-see/care-plan/plan">Everybody who can see my plan, and why</Link>
        </li>
        <li>
          <Link to="/my/who-can-see/provider-directory/asks">Everybody who can see what was asked for me</Link>
        </li>
        <li>
          <Link to="/my/who-can-see/intake/introductions">Everybody who can see what I told you at the start</Link>
        </li>
      </ul>
    </>
  );
}
