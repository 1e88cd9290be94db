import type { EmergencyToReview } from '../answers/identity';
import { addDays, dayWithDistance, londonInstant, momentWithDistance, today } from '../dates';
import { DateField } from '../date-field';
import { Form, SaveButton, TextField } from '../forms';
import { useQuery } from '../live';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { OutcomeForm } from './outcome-form';
import { GROUND_WORDS } from './privacy-words';

const OUTCOMES = [
  { value: 'in-order', label: 'It was in order' },
  { value: 'explained', label: 'It should not have been, and there is a good explanation' },
  { value: 'not-in-order', label: 'It was not in order, and is being followed up' },
];

export function EmergencyCard({ emergency }: { emergency: EmergencyToReview }) {
  const { emergencyId, personId, memberId, personName, memberName } = emergency;
  // What was said is kept where the record is.
  const said = useQuery<{ words: string }>(`/api/care-plan/people/${personId}/emergency/${memberId}/${emergencyId}`);
  const about = `${memberName ?? 'somebody'} opening the record of ${personName ?? 'somebody'}`;
  return (
    <li className="lw-card">
      <p className="lw-card__main">
        {memberName ?? 'Somebody'} opened the record of {personName ?? 'somebody'}
      </p>
      <p>
        {momentWithDistance(emergency.openedAt)}, because {GROUND_WORDS[emergency.ground]}.
      </p>
      {said.data && <blockquote className="lw-secondary">{said.data.words}</blockquote>}
      {said.problem && <p>What was said when it was opened cannot be read just now.</p>}
      <p>
        A review is owed by {dayWithDistance(emergency.reviewDueAt)}
        {emergency.escalated && <strong>. This is late, and the Caldicott guardian has been told</strong>}
      </p>
      {emergency.toldAfter !== null && <p>The person is told after {dayWithDistance(emergency.toldAfter)}.</p>}
      {emergency.isYours ? (
        <p>You opened it yourself: somebody else reviews it.</p>
      ) : (
        <>
          <OutcomeForm
            path={`/api/identity/emergencies/${emergencyId}/outcome`}
            draft={`emergency-review:${emergencyId}`}
            about={about}
            choices={OUTCOMES}
          />
          <TellLater emergencyId={emergencyId} name={personName ?? 'the person'} />
        </>
      )}
    </li>
  );
}

const NOTHING = { reason: '', until: '' };

function TellLater({ emergencyId, name }: { emergencyId: string; name: string }) {
  const [typed, keep, drop] = useDraft(`emergency-tell:${emergencyId}`, NOTHING);
  const putOff = useCommand<typeof NOTHING>(
    `/api/identity/emergencies/${emergencyId}/tell-later`,
    'The reason is kept',
  );
  const submit = async (): Promise<void> => {
    const missing = [
      ...(typed.reason.trim() === '' ? [{ field: 'reason', problem: 'Say what harm telling would do' }] : []),
      ...(typed.until === '' ? [{ field: 'until', problem: 'Choose a day' }] : []),
    ];
    if (missing.length > 0) putOff.refuse(missing);
    else if (await putOff.run({ ...typed, until: londonInstant(typed.until, '12:00') })) drop();
  };
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Telling {name} now would do harm</span>
      </summary>
      <div className="nhsuk-details__text">
        <p>{name} sees in My space that the record was opened, unless you say here why that is not safe yet.</p>
        <Form problem={putOff.problem} onSubmit={() => void submit()} label={`When ${name} is told`}>
          <TextField
            name="reason"
            label="What harm would it do?"
            value={typed.reason}
            onChange={(reason) => keep({ ...typed, reason })}
          />
          <DateField
            name="until"
            label="Tell them after"
            hint="Within 28 days; then it is looked at again."
            value={typed.until}
            onChange={(until) => keep({ ...typed, until })}
            offers={[
              { label: 'In a week', day: addDays(today(), 7) },
              { label: 'In four weeks', day: addDays(today(), 27) },
            ]}
          />
          <SaveButton small secondary busy={putOff.busy} about={name}>
            Tell them later
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}
