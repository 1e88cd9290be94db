import type { StepUpDoor } from '../answers/way-back';
import { dayName, momentWithDistance } from '../dates';
import { useQuery } from '../live';
import { useNames } from '../people-and-agencies';
import { StepUpForm } from './step-up-form';

/** For a carer whom the person named; nothing for everybody else. */
export function CarerStepUp({ personId, name }: { personId: string; name: string }) {
  const { data: door } = useQuery<StepUpDoor>(`/api/care-plan/people/${personId}/step-up-door`, {
    views: ['care-plan.way-back'],
    key: personId,
  });
  const names = useNames();
  if (!door || (!door.isOpen && !door.waiting)) return null;
  return (
    <section aria-labelledby="step-up">
      <h2 className="nhsuk-heading-m" id="step-up">
        {name} needs help again
      </h2>
      {door.waiting ? (
        <p>
          They know. {names.of(door.waiting.ownerId)}, {names.agency(door.waiting.agencyId)}, gets in touch with {name}{' '}
          by {momentWithDistance(door.waiting.contactDueAt)}.
        </p>
      ) : (
        <>
          <p>
            {name} named you: until {door.until !== null && dayName(door.until)} you may say it for them, and somebody
            who knows them gets in touch.
          </p>
          <StepUpForm personId={personId} name={name} />
        </>
      )}
    </section>
  );
}
