import type { Plan } from '../answers/care-plan';
import type { DecisionKind, Representative, RepresentativeKind, Representatives } from '../answers/decisions';
import { DateField } from '../date-field';
import { addDays, dayName, dayWithDistance, today } from '../dates';
import { KIND_WORDS, REPRESENTATIVE_WORDS } from '../decision/decision-words';
import { Opens } from '../decision/opens';
import { Form, SaveButton, SelectField, TextAreaField, TextField } from '../forms';
import { useQuery } from '../live';
import { inSentence, useNames, type Names } from '../people-and-agencies';
import { activeTeam, may } from '../plan/use-plan';
import { ChecksField } from '../team/checks-field';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

/** Who may give the person's voice when they cannot: for what, and until when. */
export function RepresentativesOf({ plan, name }: { plan: Plan; name: string | null }) {
  const { personId } = plan;
  const found = useQuery<Representatives>(`/api/care-plan/people/${personId}/representatives`, {
    ...{ views: ['care-plan'], key: personId },
  });
  const names = useNames([personId]);
  if (!found.data) return null;
  const { representatives } = found.data;
  return (
    <section className="lw-section" aria-labelledby="representatives">
      <h2 className="nhsuk-heading-m" id="representatives">
        {name === null ? 'Who can speak for me' : `Who can speak for ${name}`}
      </h2>
      {representatives.length === 0 && (
        <p className="lw-secondary">
          {name === null
            ? 'Nobody: you speak for yourself. If you have an attorney or an advocate, tell your key worker.'
            : `Nobody: ${name} speaks for themself.`}
        </p>
      )}
      <ul className="lw-cards">
        {representatives.map((one) => (
          <li key={one.representativeId} className="lw-card">
            <Card one={one} names={names} />
            {one.inForce && may(found.data ?? { allowedActions: [] }, 'end') && <End one={one} />}
          </li>
        ))}
      </ul>
      {may(found.data, 'recognise') && <Recognise plan={plan} names={names} />}
    </section>
  );
}

const kindsOf = (scope: readonly DecisionKind[]): string =>
  scope.map((kind) => inSentenceOf(KIND_WORDS[kind])).join('; ');
const inSentenceOf = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

function Card({ one, names }: { one: Representative; names: Names }) {
  return (
    <>
      <h3 className="nhsuk-heading-s">
        {one.name}, {REPRESENTATIVE_WORDS[one.kind]}
      </h3>
      <p>In these decisions alone: {kindsOf(one.scope)}.</p>
      {one.memberId !== null && one.inForce && (
        <p>They have an account here: they see the open questions of these kinds, and say it themself.</p>
      )}
      <p>
        {one.ended
          ? `Ended by ${inSentence(names.of(one.ended.by))} on ${dayName(one.ended.at)}: ${one.ended.reason}`
          : one.inForce
            ? `Until ${dayWithDistance(one.expiresOn)}.`
            : `It ran out on ${dayName(one.expiresOn)}, and opens nothing any more.`}
      </p>
      <p className="nhsuk-body-s lw-secondary">
        What was seen of their authority: {one.authority} Written down by {inSentence(names.of(one.recognisedBy))},{' '}
        {dayName(one.recognisedAt)}.
      </p>
    </>
  );
}

function End({ one }: { one: Representative }) {
  const [reason, keep, drop] = useDraft<string>(`representative:${one.representativeId}:end`, '');
  const end = useCommand<{ reason: string }>(
    `/api/care-plan/people/${one.personId}/representatives/${one.representativeId}/end`,
    `${one.name} does not speak for them any more`,
  );
  const submit = async (): Promise<void> => {
    if (reason.trim() === '') end.refuse([{ field: 'reason', problem: 'Say what your reason is' }]);
    else if (await end.run({ reason })) drop();
  };
  return (
    <Opens says={`${one.name} does not speak for them any more`} open={reason !== ''}>
      {() => (
        <Form problem={end.problem} onSubmit={() => void submit()} label={`End that ${one.name} speaks for them`}>
          <TextAreaField
            name="reason"
            label="What is the reason?"
            rows={2}
            limit={5000}
            value={reason}
            onChange={keep}
          />
          <SaveButton small busy={end.busy}>
            End it
          </SaveButton>
        </Form>
      )}
    </Opens>
  );
}

type Recognising = {
  kind: string;
  name: string;
  memberId: string;
  scope: string[];
  authority: string;
  expiresOn: string;
};
type RecogniseBody = Omit<Recognising, 'memberId'> & { memberId?: string };
const EMPTY: Recognising = { kind: '', name: '', memberId: '', scope: [], authority: '', expiresOn: '' };

function Recognise({ plan, names }: { plan: Plan; names: Names }) {
  const [draft, keep, drop] = useDraft<Recognising>(`plan:${plan.planId}:representative`, EMPTY);
  const recognise = useCommand<RecogniseBody>(
    `/api/care-plan/people/${plan.personId}/representatives`,
    'They can speak for the person in these decisions',
  );
  const submit = async (close: () => void): Promise<void> => {
    const missing = [
      ...(draft.kind === '' ? [{ field: 'kind', problem: 'Choose what makes them speak for the person' }] : []),
      ...(draft.name.trim() === '' ? [{ field: 'name', problem: 'Write their name' }] : []),
      ...(draft.scope.length === 0 ? [{ field: 'scope', problem: 'Choose at least one kind of decision' }] : []),
      ...(draft.authority.trim() === '' ? [{ field: 'authority', problem: 'Say what you saw' }] : []),
      ...(draft.expiresOn === '' ? [{ field: 'expiresOn', problem: 'Say until when' }] : []),
    ];
    if (missing.length > 0) return recognise.refuse(missing);
    const { memberId, ...said } = draft;
    if (await recognise.run({ ...said, ...(memberId === '' ? {} : { memberId }) })) {
      drop();
      close();
    }
  };
  return (
    <Opens says="Somebody can speak for them" open={draft.name !== ''}>
      {(close) => (
        <Form problem={recognise.problem} onSubmit={() => void submit(close)} label="Somebody can speak for them">
          <SelectField
            name="kind"
            label="What makes them speak for the person?"
            value={draft.kind}
            onChange={(kind) => keep({ ...draft, kind })}
            choices={(Object.entries(REPRESENTATIVE_WORDS) as [RepresentativeKind, string][]).map(([value, label]) => ({
              ...{ value, label: label.charAt(0).toUpperCase() + label.slice(1) },
            }))}
          />
          <TextField name="name" label="Their name" value={draft.name} onChange={(name) => keep({ ...draft, name })} />
          <SelectField
            name="memberId"
            label="Are they on the team?"
            hint="Also when they sign in as a carer: then they are shown the open questions of these kinds, and say it themself."
            empty="No"
            value={draft.memberId}
            onChange={(memberId) => keep({ ...draft, memberId })}
            choices={activeTeam(plan)
              .filter((member) => member.memberId !== plan.personId)
              .map((member) => ({ value: member.memberId, label: names.inFull(member.memberId) }))}
          />
          <ChecksField
            name="scope"
            label="In which decisions?"
            chosen={draft.scope}
            onChange={(scope) => keep({ ...draft, scope })}
            choices={Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }))}
          />
          <TextAreaField
            name="authority"
            label="What did you see of their authority?"
            hint="The document, its date, and where you looked it up."
            rows={2}
            limit={5000}
            value={draft.authority}
            onChange={(authority) => keep({ ...draft, authority })}
          />
          <DateField
            name="expiresOn"
            label="Until when?"
            hint="After that day they speak for nobody until somebody looks again."
            value={draft.expiresOn}
            onChange={(expiresOn) => keep({ ...draft, expiresOn })}
            offers={[{ label: 'In one year', day: addDays(today(), 365) }]}
          />
          <SaveButton busy={recognise.busy}>Save that they can speak for them</SaveButton>
        </Form>
      )}
    </Opens>
  );
}
