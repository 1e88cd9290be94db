import { DecisionList } from '../decision/decision-list';
import { Page } from '../page';
import { WhoCanSeeLink } from '../sharing/who-can-see-page';

export function MyDecisionsPage({ personId }: { personId: string }) {
  return (
    <Page title="My decisions" lede="What is being decided about you is decided with you. What you say comes first.">
      <DecisionList personId={personId} decisionAt={(decisionId) => `/my/decisions/${decisionId}`} />
      <WhoCanSeeLink personId={personId} context="care-plan" what="decisions" />
    </Page>
  );
}
