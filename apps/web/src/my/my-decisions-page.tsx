import { DecisionList } from '../decision/decision-list';
import { Page } from '../page';

export function MyDecisionsPage({ personId }: { personId: string }) {
  return (
    <Page title="My decisions" lede="What is being decided about you is decided with you. What you say comes first.">
      <DecisionList personId={personId} decisionAt={(decisionId) => `/my/decisions/${decisionId}`} />
    </Page>
  );
}
