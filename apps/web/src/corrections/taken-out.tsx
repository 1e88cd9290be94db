import type { TakenOut, TakenOutOnBoard } from '../answers/corrections';
import { dayName, momentWithDistance } from '../dates';
import { useQuery } from '../live';
import { useNames } from '../people-and-agencies';
import { WRONG_PERSON_REASONS } from '../plan/about-somebody-else';
import { takenOutWords } from './what-words';

/** For the person: that something about somebody else was in their record, and is not any more. */
export function MyTakenOut({ personId }: { personId: string }) {
  const views = ['identity.corrections'];
  const taken = useQuery<TakenOut[]>(`/api/identity/people/${personId}/taken-out`, { views, key: personId }).data ?? [];
  if (taken.length === 0) return null;
  return (
    <section aria-labelledby="taken-out">
      <h2 className="nhsuk-heading-m" id="taken-out">
        What was taken out of your record
      </h2>
      <p>
        Something about somebody else was written in your record by mistake. It was taken out, and nobody who reads your
        record sees it any more. Because it is about somebody else, we do not show you what it said.
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {taken.map(({ takenOutId, what, foundAt }) => (
          <li key={takenOutId}>
            {takenOutWords(what)}, taken out on {dayName(foundAt)}
          </li>
        ))}
      </ul>
    </section>
  );
}

const reasonWords = (reason: string): string =>
  WRONG_PERSON_REASONS.find(({ value }) => value === reason)?.label ?? reason.replaceAll('-', ' ');

/** For whoever answers for privacy: that something was there, and who found it; none of its words. */
export function TakenOutBoard() {
  const taken = useQuery<TakenOutOnBoard[]>('/api/identity/taken-out', { views: ['identity.corrections'] }).data ?? [];
  const names = useNames();
  return (
    <>
      <h2 className="nhsuk-heading-m">Taken out, because it was about somebody else ({taken.length})</h2>
      {taken.length === 0 && <p className="lw-secondary">Nothing was.</p>}
      <ul className="lw-cards">
        {taken.map((one) => (
          <li key={one.takenOutId} className="lw-card">
            <h3 className="nhsuk-heading-s">
              {takenOutWords(one.what)}, in the record of <bdi>{one.personName ?? 'somebody'}</bdi>
            </h3>
            <p>
              {reasonWords(one.reason)}. {one.recordedAgain && 'It was recorded again where it belongs.'}
            </p>
            <p className="nhsuk-body-s lw-secondary">
              Found by {names.inFull(one.foundBy)}, {momentWithDistance(one.foundAt)}. The words are in the log alone.
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
