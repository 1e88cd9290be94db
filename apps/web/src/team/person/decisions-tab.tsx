import { DecisionList } from '../../decision/decision-list';
import { ProposeDecision } from '../../decision/propose-decision';
import { Page } from '../../page';
import { WhoCanSeeLink } from '../../sharing/who-can-see-page';
import { useMe } from '../../session';
import { myPlace, WithPlan, type TabProps } from './tab';

const decisionAt = (decisionId: string): string => `/team/decisions/${decisionId}`;

export function DecisionsTab({ personId, name, plan }: TabProps) {
  const me = useMe();
  return (
    <Page title={`${name}: decisions`} wide>
      <div className="lw-columns">
        <DecisionList personId={personId} decisionAt={decisionAt} />
        <WithPlan plan={plan}>
          {(loaded) =>
            myPlace(loaded, me) && (
              <section aria-labelledby="propose">
                <h2 className="nhsuk-heading-m" id="propose">
                  Ask for a decision
                </h2>
                <ProposeDecision planId={loaded.planId} personId={personId} decisionAt={decisionAt} />
              </section>
            )
          }
        </WithPlan>
      </div>
      <WhoCanSeeLink personId={personId} context="care-plan" what="decisions" />
    </Page>
  );
}
