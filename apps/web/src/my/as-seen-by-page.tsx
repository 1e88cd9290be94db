import { useParams } from 'react-router';
import type { Plan } from '../answers/care-plan';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { useNames } from '../people-and-agencies';
import { ReadPlan } from '../sharing/read-plan';
import { usePlan } from '../plan/use-plan';
import { MINE } from '../plan/plan-words';

/** What the server would answer this member now, and nothing else. */
export function AsSeenByPage({ personId }: { personId: string }) {
  const { memberId = '' } = useParams();
  const names = useNames();
  const member = usePlan(personId).data?.team.find((one) => one.memberId === memberId);
  const seen = useQuery<Plan>(`/api/care-plan/people/${personId}/plan?as=${memberId}`, {
    views: ['care-plan', 'identity'],
    key: personId,
  });
  const who = member?.role === 'carer' ? 'your carer' : names.of(memberId);
  return (
    <Page
      title={`My plan as ${who} sees it`}
      lede="This is exactly what they are shown when they open it. What is not here, they do not see."
      back={{ to: '/my/who-sees-what', label: 'Who sees what' }}
    >
      {seen.problem?.status === 404 ? (
        <Empty title="They see nothing of your plan">
          <p>When they open it, they are answered as if it were not there.</p>
        </Empty>
      ) : (
        <Loaded from={seen} what="what they see">
          {(plan) => <ReadPlan plan={plan} voice={MINE} />}
        </Loaded>
      )}
    </Page>
  );
}
