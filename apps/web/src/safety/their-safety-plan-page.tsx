import { Link } from 'react-router';
import { dayWithDistance } from '../dates';
import { PrintButton } from '../front-door/print-button';
import { Empty, Page } from '../page';
import { useNames } from '../people-and-agencies';
import { KeptFromUse } from '../plan/kept-from-use';
import { WithPlan, type TabProps } from '../team/person/tab';
import { safetyPlanOf } from './safety-plan';
import { SafetyWords } from './safety-words';

/** For the team: the safety plan of one person alone. */
export function TheirSafetyPlanPage({ personId, name, plan }: TabProps) {
  const names = useNames([personId]);
  return (
    <Page title={`${name}: safety plan`}>
      <WithPlan plan={plan}>
        {(loaded) => {
          const { pieces, writtenBy, writtenAt, isKeptFromUse } = safetyPlanOf(loaded);
          return (
            <>
              {isKeptFromUse && <KeptFromUse mine={false} />}
              {pieces.length > 0 && (
                <>
                  <SafetyWords pieces={pieces} writtenAt={null} />
                  <p className="lw-secondary">
                    {names.of(writtenBy)} wrote this{writtenAt !== null && ` ${dayWithDistance(writtenAt)}`}.
                  </p>
                  <PrintButton>Print the safety plan</PrintButton>
                </>
              )}
              {pieces.length === 0 && !isKeptFromUse && (
                <Empty title="Nothing here that you can see">
                  <p>There is none yet, or it is not shown to you. It is written together, with the person.</p>
                </Empty>
              )}
              <p className="lw-no-print">
                <Link to={`/team/people/${personId}#safety-plan`}>The safety plan in the whole plan</Link>
              </p>
            </>
          );
        }}
      </WithPlan>
    </Page>
  );
}
