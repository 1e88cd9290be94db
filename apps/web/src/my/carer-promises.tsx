import { Link } from 'react-router';
import type { PersonName } from '../answers/identity';
import type { CarerConcern } from '../answers/carer-concerns';
import { useQuery } from '../live';
import { usePlan } from '../plan/use-plan';
import { isLate, whenDue } from '../team/promises/promised';

type Line = { key: string; says: string; due: string };

/** The answers that a carer is owed about one person, and what the carer said they would do, where they are shown it. */
export function CarerPromises({ person: { personId, name }, memberId }: { person: PersonName; memberId: string }) {
  const told = useQuery<CarerConcern[]>(`/api/care-plan/people/${personId}/carer-concerns`, {
    views: ['care-plan.carer-concerns'],
    key: personId,
  }).data;
  const plan = usePlan(personId).data;
  const owed: Line[] = (told ?? [])
    .filter(({ answered }) => answered === null)
    .map(({ concernId, answerDueAt }) => ({
      key: concernId,
      says: 'The team answers what you told them',
      due: answerDueAt,
    }));
  const mine: Line[] = (plan?.actions ?? [])
    .filter(({ status, ownerId }) => status === 'open' && ownerId === memberId)
    .map(({ actionId, text, dueOn }) => ({ key: actionId, says: text, due: dueOn }));
  if (told === undefined) return null;
  return (
    <section className="lw-section" aria-label={`Promises about ${name}`}>
      <h2 className="nhsuk-heading-m">Promises about {name}</h2>
      {owed.length + mine.length === 0 ? (
        <p className="lw-empty">
          Nothing is open between you and the team.{' '}
          <Link to={`/my/cares-for/${personId}/tell`}>Tell them something</Link>, and their answer is owed to you here,
          with the day.
        </p>
      ) : (
        <>
          <Lines title="What you are owed" lines={owed} />
          <Lines title="What you said you would do" lines={mine} />
        </>
      )}
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: Line[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className="nhsuk-heading-s">{title}</h3>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {lines.map((line) => (
          <li key={line.key}>
            {line.says}. {isLate(line) ? <strong>{whenDue(line)}</strong> : whenDue(line)}.
          </li>
        ))}
      </ul>
    </>
  );
}
