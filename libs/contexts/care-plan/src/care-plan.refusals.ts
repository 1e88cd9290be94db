import type { RefusalTable } from '@platform/http/answer';
import type { AcceptRewordingRefusal } from './commands/accept-rewording/accept-rewording.decide';
import type { AgreeActionRefusal } from './commands/agree-action/agree-action.decide';
import type { CompleteActionRefusal } from './commands/complete-action/complete-action.decide';
import type { InviteMemberRefusal } from './commands/invite-member/invite-member.decide';
import type { LeaveTeamRefusal } from './commands/leave-team/leave-team.decide';
import type { ProposeRewordingRefusal } from './commands/propose-rewording/propose-rewording.decide';
import type { ReviseSectionRefusal } from './commands/revise-section/revise-section.decide';
import type { SetGoalRefusal } from './commands/set-goal/set-goal.decide';
import type { SignPlanRefusal } from './commands/sign-plan/sign-plan.decide';

type PlanRefusal =
  | AcceptRewordingRefusal
  | AgreeActionRefusal
  | CompleteActionRefusal
  | InviteMemberRefusal
  | LeaveTeamRefusal
  | ProposeRewordingRefusal
  | ReviseSectionRefusal
  | SetGoalRefusal
  | SignPlanRefusal;

/** What each refusal of this context means to whoever asked. */
export const carePlanRefusals: RefusalTable<PlanRefusal> = {
  'not-on-the-team': {
    status: 404,
    title: 'There is nothing here that you can see.',
    doNext: 'If you should be able to see this, ask the key worker to invite you.',
  },
  'changed-since-you-looked': {
    status: 412,
    title: 'Somebody changed this since you looked.',
    doNext: 'Look at what changed, then save again. Nothing you typed was lost.',
  },
  'persons-own-words': {
    title: 'These are the person’s own words. Only they change them.',
    doNext: 'Propose other words; the person decides whether to take them.',
  },
  'words-are-your-own': {
    title: 'These words are yours: there is nobody to propose others to.',
    doNext: 'Change them yourself.',
  },
  'proposal-not-found': {
    status: 404,
    title: 'There is no such proposal to take, or it was taken already.',
    doNext: 'Look at the plan again.',
  },
  'owner-not-on-the-team': {
    title: 'Whoever does this must be the person or somebody on the team.',
    doNext: 'Choose somebody on the team, or ask the key worker to invite them first.',
  },
  'due-in-the-past': {
    title: 'The day by which it is done has passed.',
    doNext: 'Choose today or a later day.',
  },
  'goal-not-found': {
    status: 404,
    title: 'There is no such goal in this plan.',
    doNext: 'Choose a goal of this plan, or none.',
  },
  'action-not-found': {
    status: 404,
    title: 'Nothing like that was agreed in this plan.',
    doNext: 'Look at the plan again.',
  },
  'somebody-elses-action': {
    title: 'Somebody on your team does this, so they say what became of it.',
    doNext: 'Ask them, or tell your key worker.',
  },
  'already-completed': {
    title: 'Somebody has said already what became of this.',
    doNext: 'Look at the plan again. Agree something new if more is needed.',
  },
  'why-needed': {
    status: 400,
    title: 'Say what got in the way.',
    doNext: 'A few words are enough. Nobody is blamed for them.',
  },
  'only-the-person-signs': {
    title: 'Only the person says whether this plan is right.',
    doNext: 'Ask them to look at it, alone or together with you.',
  },
  'reason-needed': {
    status: 400,
    title: 'Say what is not right yet.',
    doNext: 'A few words are enough. Nothing is taken away because of them.',
  },
  'only-the-key-worker': {
    title: 'Only the key worker invites others or ends their part in the team.',
    doNext: 'Ask the key worker.',
  },
  'member-not-found': {
    status: 404,
    title: 'Nobody like that is on the team.',
    doNext: 'Look at the team again.',
  },
  'key-worker-needed': {
    title: 'The person would be left without a key worker.',
    doNext: 'Hand on being the key worker to somebody on the team first.',
  },
};
