import type { CarerConcern } from '../answers/carer-concerns';
import { useQuery } from '../live';
import { useNames } from '../people-and-agencies';
import { AnswerForm } from './answer-form';
import { NotAboutThem } from './not-about-them';
import { ToldList } from './told-list';
import { toldBy } from './told-by';

/** What people close told the team, for the team and, where they are content with it, for the person. */
export function ToldByThoseClose({
  personId,
  name,
  mayAnswer = false,
}: {
  personId: string;
  /** null for the person themself. */
  name: string | null;
  mayAnswer?: boolean;
}) {
  const told = useQuery<CarerConcern[]>(`/api/care-plan/people/${personId}/carer-concerns`, {
    views: ['care-plan.carer-concerns'],
    key: personId,
  }).data;
  const names = useNames();
  if (told === undefined || told.length === 0) return null;
  return (
    <section aria-labelledby="told-by-those-close">
      <h2 className="nhsuk-heading-m" id="told-by-those-close">
        What people close to {name ?? 'you'} told {name === null ? 'your' : 'the'} team
      </h2>
      <ToldList told={told} names={names} by={toldBy}>
        {(one) =>
          mayAnswer && name !== null && one.answered === null ? (
            <>
              <AnswerForm personId={personId} concern={one} about={name} />
              <NotAboutThem personId={personId} concern={one} about={name} />
            </>
          ) : null
        }
      </ToldList>
    </section>
  );
}
