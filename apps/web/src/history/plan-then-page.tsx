import { Link, useSearchParams } from 'react-router';
import type { Plan } from '../answers/care-plan';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { PrintOrDownload } from '../plan/print-page';
import { MINE, type Voice } from '../plan/plan-words';
import { ChooseMoment } from './choose-moment';
import { PlanThen, StoodThen } from './stood-then';

type HistoryProps = {
  personId: string;
  voice?: Voice;
  /** Where the plan of today is. */
  planAt: string;
  title: string;
};

/** The plan as it stood at a moment that one chooses. */
export function PlanThenPage({ personId, voice = MINE, planAt, title }: HistoryProps) {
  const [search, setSearch] = useSearchParams();
  const at = search.get('at');
  const plan = useQuery<Plan>(
    at === null ? null : `/api/care-plan/people/${personId}/plan?asOf=${encodeURIComponent(at)}`,
  );
  return (
    <Page title={title} back={{ to: planAt, label: 'The plan of today' }}>
      {at !== null && plan.data && <StoodThen at={at} what="the plan" />}
      <ChooseMoment key={at} at={at} onChoose={(instant) => setSearch({ at: instant })} />
      <p>
        Or <Link to={`${planAt}/versions`}>go through what changed, one version after the other</Link>.
      </p>
      {at !== null &&
        (plan.problem?.status === 404 ? (
          <Empty title="There was no plan yet">
            <p>At that moment nothing had been written that you could see. Choose a later one.</p>
          </Empty>
        ) : (
          <Loaded from={plan} what="the plan of then">
            {(then) => (
              <>
                <div className="lw-no-print">
                  <PrintOrDownload plan={then} points={12} apart={[]} of="" />
                </div>
                <PlanThen plan={then} voice={voice} />
              </>
            )}
          </Loaded>
        ))}
    </Page>
  );
}
