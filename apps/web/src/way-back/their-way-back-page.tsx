import type { Plan } from '../answers/care-plan';
import { PrintButton } from '../front-door/print-button';
import { Empty, Loaded, Page } from '../page';
import { useNames } from '../people-and-agencies';
import { useReadOnly } from '../read-only';
import { firstName, WithPlan, type TabProps } from '../team/person/tab';
import { AgreeWayBack } from './agree-way-back';
import { StepUpForm } from './step-up-form';
import { StepUps, useWayBack, WayBackWords } from './way-back-words';

/** For the team: what was agreed, whether it was used, and to say that help is needed again. */
export function TheirWayBackPage({ name, plan }: TabProps) {
  return (
    <Page title={`${name}: way back`}>
      <WithPlan plan={plan}>{(loaded) => <WayBackOf plan={loaded} name={firstName(name)} />}</WithPlan>
    </Page>
  );
}

function WayBackOf({ plan, name }: { plan: Plan; name: string }) {
  const wayBack = useWayBack(plan.personId);
  const names = useNames();
  const isReadOnly = useReadOnly();
  return (
    <Loaded from={wayBack} what="the way back">
      {(loaded) => (
        <>
          {loaded.agreed === null ? (
            <Empty title="No way back is agreed yet">
              <p>
                Before help becomes less, the key worker agrees with {name} how one sees that it is time, whom to call,
                and who has {name} back without a new introduction.
              </p>
            </Empty>
          ) : (
            <>
              <WayBackWords agreed={loaded.agreed} names={names} />
              <PrintButton>Print this as a card</PrintButton>
            </>
          )}
          <StepUps stepUps={loaded.stepUps} names={names} />
          {!isReadOnly && (
            <div className="lw-no-print">
              {loaded.agreed !== null && !loaded.isOpen && <p>This way back has ended. Agree it again.</p>}
              {loaded.isOpen && loaded.mayStepUp && loaded.stepUps.every(({ contact }) => contact !== null) && (
                <StepUpForm personId={plan.personId} name={name} />
              )}
              {loaded.mayAgree && <AgreeWayBack key={loaded.revision} wayBack={loaded} plan={plan} name={name} />}
            </div>
          )}
        </>
      )}
    </Loaded>
  );
}
