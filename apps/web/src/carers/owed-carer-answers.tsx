import type { OwedCarerAnswer } from '../answers/carer-concerns';
import { useQuery } from '../live';
import { inSentence, useNames } from '../people-and-agencies';
import { AnswerForm } from './answer-form';
import { NotAboutThem } from './not-about-them';
import { toldBy } from './told-by';
import { ToldList } from './told-list';

/** What people close told, to which my teams owe the answer. */
export function OwedCarerAnswers() {
  const owed = useQuery<OwedCarerAnswer[]>('/api/care-plan/owed-carer-answers', {
    views: ['care-plan.carer-concerns'],
  }).data;
  const names = useNames((owed ?? []).map(({ personId }) => personId));
  if (owed === undefined || owed.length === 0) return null;
  const personOf = (concernId: string): string =>
    names.person(owed.find((one) => one.concernId === concernId)?.personId ?? '') ?? 'somebody';
  return (
    <section aria-labelledby="owed-carer-answers">
      <h2 className="nhsuk-heading-m" id="owed-carer-answers">
        Somebody close told us something ({owed.length})
      </h2>
      <ToldList told={owed} names={names} by={(one) => `${toldBy(one)} about ${inSentence(personOf(one.concernId))}`}>
        {(one) => {
          const personId = owed.find(({ concernId }) => concernId === one.concernId)?.personId ?? '';
          const of = { personId, concern: one, about: personOf(one.concernId) };
          return (
            <>
              <AnswerForm {...of} />
              <NotAboutThem {...of} />
            </>
          );
        }}
      </ToldList>
    </section>
  );
}
