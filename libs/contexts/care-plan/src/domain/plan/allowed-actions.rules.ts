import { commentsAllowed } from './comment.rules';
import { isBeingLookedAt } from './entry.rules';
import type { Section } from './plan.events';
import type { Actor } from './plan.rules';
import { isPerson, mayComplete, mayEndMembership, mayInvite, mayPropose, mayWrite } from './plan.rules';
import type { Plan } from './plan.state';
import { mayWriteDown, scribesAllowed } from './scribe.rules';

/** What this reader could ask for now, by the same rules that will decide it. */
export function allowedActions(plan: Plan, by: Actor): string[] {
  const sections = (Object.keys(plan.sections) as Section[]).filter((section) => mayWriteDown(plan, by, section));
  const isClosedTo = (id: string) => !isPerson(plan, by) && isBeingLookedAt(plan, { kind: 'action', id });
  const open = plan.actions.filter(
    (action) => action.status === 'open' && mayComplete(plan, by, action) && !isClosedTo(action.actionId),
  );
  return [
    ...sections.map((section) => `revise-section:${section}`),
    ...(mayPropose(plan, by) ? ['propose-rewording'] : []),
    ...(mayWriteDown(plan, by, 'about-me')
      ? plan.proposals.map(({ proposalId }) => `accept-rewording:${proposalId}`)
      : []),
    ...scribesAllowed(plan, by),
    ...commentsAllowed(plan, by),
    ...(mayWrite(plan, by) ? ['set-goal', 'agree-action', 'write-safety-lines'] : []),
    ...open.map(({ actionId }) => `complete-action:${actionId}`),
    ...(mayWrite(plan, by) ? ['sign-plan'] : []),
    ...(mayInvite(plan, by) ? ['invite-member'] : []),
    ...plan.team
      .filter((member) => member.leftAt === null && !member.isKeyWorker && mayEndMembership(plan, by, member.memberId))
      .map(({ memberId }) => `end-membership:${memberId}`),
  ];
}
