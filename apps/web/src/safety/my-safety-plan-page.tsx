import { useState } from 'react';
import { Link } from 'react-router';
import { timeSince } from '../dates';
import { PrintButton } from '../front-door/print-button';
import { Empty, Loaded, Page } from '../page';
import type { SafetyPlanHere } from './use-safety-plan-here';
import { KeptSafetyPlanPart } from './kept-safety-plan-part';
import { safetyPlanOf } from './safety-plan';
import { SafetyWords } from './safety-words';

/** The safety plan alone: to read, to print, and to keep for when there is no network. */
export function MySafetyPlanPage({ here }: { here: SafetyPlanHere }) {
  const { plan } = here;
  const isCutOff = plan.data === undefined && plan.problem?.status === 0;
  return (
    <Page title="My safety plan">
      {isCutOff && here.kept ? (
        <KeptSafetyPlanPart kept={here.kept} />
      ) : plan.problem?.status === 404 ? (
        <NothingYet />
      ) : (
        <Loaded from={plan} what="your safety plan">
          {(loaded) => {
            const safety = safetyPlanOf(loaded);
            if (safety.pieces.length === 0) return <NothingYet />;
            return (
              <>
                <SafetyWords {...safety} />
                <PrintButton>Print my safety plan</PrintButton>
                <KeepHere here={here} />
                <p className="lw-no-print">
                  <Link to="/my/plan#safety-plan">Change it in my plan</Link>
                </p>
              </>
            );
          }}
        </Loaded>
      )}
    </Page>
  );
}

function NothingYet() {
  return (
    <Empty title="You have no safety plan yet">
      <p>
        It says what helps when it gets hard, and whom you can call. Write it with somebody on your team, in{' '}
        <Link to="/my/plan#safety-plan">my plan</Link>. If you need help now, the numbers are at the top of every page.
      </p>
    </Empty>
  );
}

function KeepHere({ here: { kept, keep, drop } }: { here: SafetyPlanHere }) {
  const [failed, setFailed] = useState(false);
  const run = (work: () => Promise<void>): void => {
    setFailed(false);
    work().catch(() => setFailed(true));
  };
  if (kept === undefined) return null;
  return (
    <section className="lw-section lw-no-print" aria-labelledby="keep-here">
      <h2 className="nhsuk-heading-m" id="keep-here">
        When there is no network
      </h2>
      <div role="status">
        {kept !== null && (
          <p>A copy is kept on this device since {timeSince(kept.keptAt)}. It opens without a network.</p>
        )}
        {failed && <p>This browser cannot keep anything. You can print your safety plan instead.</p>}
      </div>
      {kept === null ? (
        <>
          <p>
            You can keep a copy on this device. Do it on a device that is yours alone: whoever can unlock it can read
            the copy. It is encrypted, and deleted when you sign out.
          </p>
          <button type="button" className="nhsuk-button nhsuk-button--secondary" onClick={() => run(keep)}>
            Keep a copy on this device
          </button>
        </>
      ) : (
        <button type="button" className="lw-link-button" onClick={() => run(drop)}>
          Delete the copy from this device
        </button>
      )}
    </section>
  );
}
