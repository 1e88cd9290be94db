import { Link } from 'react-router';
import { Page } from '../page';
import { usePlan } from '../plan/use-plan';
import { WhoCanSeeLink } from '../sharing/who-can-see-page';
import { LifeConversationBody } from '../progress/life-conversation';
import { ProgressBody } from '../progress/progress-body';

export function MyProgressPage({ personId }: { personId: string }) {
  const plan = usePlan(personId);
  return (
    <Page title="How it is going" lede="Only you can say. These are your own answers, one after the other.">
      <p className="lw-no-print">
        <Link to="/my/progress/how-life-is">Talk about how life is</Link>: alone beforehand, or with somebody of your
        team
      </p>
      <ProgressBody
        personId={personId}
        goals={plan.data?.goals ?? []}
        editable
        takeAway
        measureAt={(code) => `/my/progress/${code}`}
      />
      <p className="lw-no-print">
        <Link to="/my/something-is-wrong">Something here is wrong</Link>
      </p>
      <WhoCanSeeLink personId={personId} context="outcomes" what="progress" />
    </Page>
  );
}

export function MyLifePage({ personId }: { personId: string }) {
  const plan = usePlan(personId);
  return (
    <Page
      title="How life is"
      lede="Say how the parts of your life are, choose what to talk about, and agree what will be done. Your words stay your words."
      back={{ to: '/my/progress', label: 'How it is going' }}
    >
      <LifeConversationBody personId={personId} plan={plan.data} editable />
      <WhoCanSeeLink personId={personId} context="outcomes" what="progress" />
    </Page>
  );
}
