import type { StepUp, WayBack, WayBackAgreed } from '../answers/way-back';
import { dayName, dayWithDistance, momentWithDistance } from '../dates';
import { useQuery, type Loadable } from '../live';
import type { Names } from '../people-and-agencies';

/** What was agreed, and each time it was used. */
export const useWayBack = (personId: string): Loadable<WayBack> =>
  useQuery<WayBack>(`/api/care-plan/people/${personId}/way-back`, { views: ['care-plan.way-back'], key: personId });

/** The same words for the person, their team and the card on paper. */
export function WayBackWords({ agreed, names }: { agreed: WayBackAgreed; names: Names }) {
  const rows: readonly (readonly [label: string, words: string])[] = [
    ['How one sees that it is time', agreed.signs],
    ...(agreed.helps.trim() === '' ? [] : ([['What helps', agreed.helps]] as const)),
    ['Whom to call', agreed.call],
    ['Who is there at once', names.inFull(agreed.ownerId)],
    ['Until, that day too', dayName(agreed.until)],
  ];
  return (
    <dl className="nhsuk-summary-list">
      {rows.map(([label, words]) => (
        <div key={label} className="nhsuk-summary-list__row">
          <dt className="nhsuk-summary-list__key">{label}</dt>
          <dd className="nhsuk-summary-list__value lw-words">{words}</dd>
        </div>
      ))}
    </dl>
  );
}

const SAID_BY: Record<StepUp['by'], string> = {
  person: 'The person said',
  carer: 'A carer whom the person named said',
  team: 'Somebody of the team said',
};

/** Each time it was said that help is needed again, the last first. */
export function StepUps({ stepUps, names }: { stepUps: readonly StepUp[]; names: Names }) {
  if (stepUps.length === 0) return null;
  return (
    <ul className="lw-cards">
      {stepUps.toReversed().map((one) => (
        <li key={one.stepUpId} className="lw-card">
          <p className="lw-card__main">
            {SAID_BY[one.by]} that help is needed again, {dayWithDistance(one.steppedUpAt)}.
          </p>
          {one.words !== '' && <p className="lw-words">{one.words}</p>}
          <p>
            {one.contact === null ? (
              <strong>
                {names.of(one.ownerId)}, {names.agency(one.agencyId)}, gets in touch by{' '}
                {momentWithDistance(one.contactDueAt)}.
              </strong>
            ) : (
              `${names.of(one.contact.recordedBy)} was there ${dayWithDistance(one.contact.occurredAt)}: ${one.contact.how}`
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
