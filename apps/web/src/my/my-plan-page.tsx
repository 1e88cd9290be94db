import { Link } from 'react-router';
import { BeforeLinks } from '../history/before-links';
import { Empty, Loaded, Page } from '../page';
import { PlanBody } from '../plan/plan-body';
import { usePlan } from '../plan/use-plan';

export function MyPlanPage({ personId }: { personId: string }) {
  const plan = usePlan(personId);
  return (
    <Page
      title="My plan"
      lede="Your words come first. Everybody on your team reads this, and nobody but you can change your own words."
    >
      {plan.problem?.status === 404 ? (
        <NoPlanYet />
      ) : (
        <Loaded from={plan} what="your plan">
          {(loaded) => (
            <>
              <p className="lw-no-print">
                <Link to="/my/plan/print">Print my plan, or download it</Link>
              </p>
              <BeforeLinks planAt="/my/plan" />
              <PlanBody plan={loaded} name="" reload={plan.reload} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}

export function NoPlanYet() {
  return (
    <Empty title="There is no plan yet">
      <p>Your plan opens when somebody becomes your key worker. Then you write it together.</p>
    </Empty>
  );
}
