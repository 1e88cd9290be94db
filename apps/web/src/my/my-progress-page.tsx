import { Page } from '../page';
import { usePlan } from '../plan/use-plan';
import { WhoCanSeeLink } from '../sharing/who-can-see-page';
import { ProgressBody } from '../progress/progress-body';

export function MyProgressPage({ personId }: { personId: string }) {
  const plan = usePlan(personId);
  return (
    <Page title="How it is going" lede="Only you can say. These are your own answers, one after the other.">
      <ProgressBody
        personId={personId}
        goals={plan.data?.goals ?? []}
        editable
        takeAway
        measureAt={(code) => `/my/progress/${code}`}
      />
      <WhoCanSeeLink personId={personId} context="outcomes" what="progress" />
    </Page>
  );
}
