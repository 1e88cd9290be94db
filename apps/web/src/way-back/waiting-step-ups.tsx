import { Link } from 'react-router';
import type { WaitingStepUp } from '../answers/way-back';
import { momentWithDistance } from '../dates';
import { Form, SaveButton, TextAreaField } from '../forms';
import { useQuery } from '../live';
import { ProblemNotice } from '../page';
import { useNames } from '../people-and-agencies';
import { useMe } from '../session';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

/** People of my teams who need help again, the soonest due first. */
export function WaitingStepUps() {
  // Whoever has somebody back may only become a member of their team a moment later.
  const views = ['care-plan.way-back', 'care-plan.team-today'];
  const found = useQuery<WaitingStepUp[]>('/api/care-plan/waiting-step-ups', { views });
  const waiting = found.data ?? [];
  const names = useNames(waiting.map(({ personId }) => personId));
  const mine = useMe().practitioner?.agencyId;
  if (found.problem) return <ProblemNotice problem={found.problem} retry={found.reload} />;
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting-step-ups">
      <h2 className="nhsuk-heading-m" id="waiting-step-ups">
        Help is needed again ({waiting.length})
      </h2>
      <ul className="lw-cards">
        {waiting.map((one) => {
          const who = names.person(one.personId) ?? 'Somebody';
          return (
            <li key={one.stepUpId} className="lw-card">
              <h3 className="nhsuk-heading-s">
                <Link to={`/team/people/${one.personId}`}>{who}</Link>
              </h3>
              {one.words !== '' && <p className="lw-words">{one.words}</p>}
              <p>
                <strong>
                  {one.isOverdue && 'Late. '}
                  {names.of(one.ownerId)}, {names.agency(one.agencyId)}, by {momentWithDistance(one.contactDueAt)}
                </strong>
              </p>
              {one.agencyId === mine && <WasThere one={one} who={who} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function WasThere({ one: { personId, stepUpId }, who }: { one: WaitingStepUp; who: string }) {
  const path = `/api/care-plan/people/${personId}/step-ups/${stepUpId}/contact`;
  const [how, keep, drop] = useDraft<string>(path, '');
  const contact = useCommand<{ contactedAt: string; how: string }>(path, 'It is written down that you were there');
  const submit = async (): Promise<void> => {
    if (how.trim() === '') contact.refuse([{ field: 'how', problem: 'Say how you were in touch' }]);
    else if (await contact.run({ contactedAt: new Date().toISOString(), how })) drop();
  };
  return (
    <details className="nhsuk-details lw-no-print">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          I have just been in touch<span className="nhsuk-u-visually-hidden">: {who}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <Form problem={contact.problem} onSubmit={() => void submit()} label={`In touch with ${who}`}>
          <TextAreaField
            name="how"
            label="How, and what comes next?"
            rows={2}
            limit={1000}
            value={how}
            onChange={keep}
          />
          <SaveButton small busy={contact.busy} about={who}>
            Write it down
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}
