import { Link, useParams } from 'react-router';
import type { Plan } from '../answers/care-plan';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { usePeople } from '../people-and-agencies';
import { ReadPlan } from '../sharing/read-plan';

/** What somebody agreed to show to whoever cares for them. */
export function CaredForPlanPage() {
  const { personId = '' } = useParams();
  const name = usePeople([personId])[0]?.name.split(' ')[0] ?? 'The person';
  const plan = useQuery<Plan>(`/api/care-plan/people/${personId}/plan`, { views: ['care-plan'], key: personId });
  return (
    <Page
      title={`What ${name} shows you`}
      lede={`${name} chose each part that is here, and can change that at any time.`}
      back={{ to: '/my', label: 'My space' }}
    >
      {plan.problem?.status === 404 ? (
        <Empty title="Nothing is shown to you now">
          <p>
            Ask the person, or <Link to={`/my/cares-for/${personId}/tell`}>tell the team what worries you</Link>. You
            can always tell them something.
          </p>
        </Empty>
      ) : (
        <Loaded from={plan} what="what is shown to you">
          {(loaded) => <ReadPlan plan={loaded} voice={{ kind: 'theirs', name }} />}
        </Loaded>
      )}
    </Page>
  );
}
