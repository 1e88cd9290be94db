import { BeforeLinks } from '../history/before-links';
import { Empty, Loaded, Page } from '../page';
import { PlanBody } from '../plan/plan-body';
import { usePlan } from '../plan/use-plan';

function print(size: 'normal' | 'large'): void {
  document.documentElement.dataset['print'] = size;
  window.print();
}

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
                <button
                  type="button"
                  className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                  onClick={() => print('normal')}
                >
                  Print my plan
                </button>{' '}
                <button
                  type="button"
                  className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                  onClick={() => print('large')}
                >
                  Print it in large letters
                </button>
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
