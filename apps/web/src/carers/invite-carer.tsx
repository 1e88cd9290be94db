import { dayWithDistance } from '../dates';
import { ErrorSummary, SaveButton } from '../forms';
import { useCommand } from '../use-command';

type Invited = { code: string; expiresAt: string };

/** Holds a place open for somebody who cares, and shows the link once. */
export function InviteCarer({ planId, whose }: { planId: string; whose: string }) {
  const invite = useCommand<object, Invited>(`/api/care-plan/plans/${planId}/carers`, 'The invitation is made');
  return (
    <section aria-labelledby="invite-carer" className="lw-no-print">
      <h2 className="nhsuk-heading-s" id="invite-carer">
        Somebody who cares for {whose}
      </h2>
      <p>
        They can tell the team something at any time, and are answered. They see nothing of the plan until {whose}{' '}
        {whose === 'you' ? 'choose' : 'chooses'} to show them something.
      </p>
      {invite.problem && <ErrorSummary problem={invite.problem} />}
      {invite.answer && (
        <div className="nhsuk-inset-text">
          <h3 className="nhsuk-heading-s">Give them this link</h3>
          <p className="lw-words">
            <code>{`${window.location.origin}/join-as-carer#${invite.answer.code}`}</code>
          </p>
          <p>
            Whoever signs in with it first takes the place, so give it to nobody else. It works once, until{' '}
            {dayWithDistance(invite.answer.expiresAt)}, and is not shown again.
          </p>
        </div>
      )}
      <SaveButton small secondary busy={invite.busy} onClick={() => void invite.run({})}>
        Invite a carer
      </SaveButton>
    </section>
  );
}
