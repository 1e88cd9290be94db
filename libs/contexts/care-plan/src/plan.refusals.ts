import type { RefusalTable } from '@platform/http/answer';
import type { AddSafetyLineRefusal } from './commands/add-safety-line/add-safety-line.decide';
import type { AgreeSafetyLineRefusal } from './commands/agree-safety-line/agree-safety-line.decide';
import type { ChangeDetailRefusal } from './commands/change-detail/change-detail.decide';
import type { ResolveConflictRefusal } from './commands/resolve-conflict/resolve-conflict.decide';
import type { TakeOutSafetyLineRefusal } from './commands/take-out-safety-line/take-out-safety-line.decide';
import type { AcceptRewordingRefusal } from './commands/accept-rewording/accept-rewording.decide';
import type { AnswerCommentRefusal } from './commands/answer-comment/answer-comment.decide';
import type { MakeCommentRefusal } from './commands/make-comment/make-comment.decide';
import type { NameScribeRefusal } from './commands/name-scribe/name-scribe.decide';
import type { EndScribeRefusal } from './commands/end-scribe/end-scribe.decide';
import type { RefuseRewordingRefusal } from './commands/refuse-rewording/refuse-rewording.decide';
import type { ResolveCommentRefusal } from './commands/resolve-comment/resolve-comment.decide';
import type { AgreeActionRefusal } from './commands/agree-action/agree-action.decide';
import type { CompleteActionRefusal } from './commands/complete-action/complete-action.decide';
import type { InviteMemberRefusal } from './commands/invite-member/invite-member.decide';
import type { KeepPassageApartRefusal } from './commands/keep-passage-apart/keep-passage-apart.decide';
import type { LeaveTeamRefusal } from './commands/leave-team/leave-team.decide';
import type { LiftPassageRefusal } from './commands/lift-passage/lift-passage.decide';
import type { NameKeyWorkerRefusal } from './commands/name-key-worker/name-key-worker.decide';
import type { ProposeRewordingRefusal } from './commands/propose-rewording/propose-rewording.decide';
import type { ReviseSectionRefusal } from './commands/revise-section/revise-section.decide';
import type { SetGoalRefusal } from './commands/set-goal/set-goal.decide';
import type { SignPlanRefusal } from './commands/sign-plan/sign-plan.decide';
import type { TakeOutEntryRefusal } from './commands/take-out-entry/take-out-entry.decide';
import type { TakeOutPassageRefusal } from './commands/take-out-passage/take-out-passage.decide';

export type PlanRefusal =
  | AddSafetyLineRefusal
  | AgreeSafetyLineRefusal
  | ChangeDetailRefusal
  | ResolveConflictRefusal
  | TakeOutSafetyLineRefusal
  | AcceptRewordingRefusal
  | AnswerCommentRefusal
  | MakeCommentRefusal
  | NameScribeRefusal
  | EndScribeRefusal
  | RefuseRewordingRefusal
  | ResolveCommentRefusal
  | AgreeActionRefusal
  | CompleteActionRefusal
  | InviteMemberRefusal
  | KeepPassageApartRefusal
  | LeaveTeamRefusal
  | LiftPassageRefusal
  | NameKeyWorkerRefusal
  | ProposeRewordingRefusal
  | ReviseSectionRefusal
  | SetGoalRefusal
  | SignPlanRefusal
  | TakeOutEntryRefusal
  | TakeOutPassageRefusal;

/** What each refusal of a change in the plan, its team or its passages means to whoever asked. */
export const planRefusals: RefusalTable<PlanRefusal> = {
  'plan-at-rest': {
    title: 'This person has said that they want nothing now.',
    doNext: 'The door stays open: when they introduce themself again, their plan and team come back.',
  },
  'key-worker-is-there': {
    title: 'This person has a key worker, who has not left.',
    doNext: 'The key worker can hand on being the key worker, on the page of the team.',
  },
  'key-worker-not-known': {
    title: 'Nobody of that name works at this agency and could be there for somebody.',
    doNext: 'Choose the agency and then one of its people.',
  },
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
  'agree-this-first': {
    title: 'Two people have said different things here, and it is not agreed yet.',
    doNext: 'Choose under “Agree this” what it should say. You can write something new there as well.',
  },
  'agree-this-before-signing': {
    title: 'Part of this plan is not agreed yet: two people have said different things.',
    doNext: 'Choose under “Agree this” what it should say, then agree the plan. You can say “not yet” at any time.',
  },
  'already-agreed-this': {
    title: 'Somebody has chosen already what it should say.',
    doNext: 'Look at what it says now. You can still change it.',
  },
  'conflict-not-found': {
    status: 404,
    title: 'There is nothing here that you can see.',
    doNext: 'Look at the plan again.',
  },
  'detail-not-there': {
    status: 404,
    title: 'There is nothing here that you can see.',
    doNext: 'Look at the plan again. It may have been taken out.',
  },
  'detail-not-valid': {
    status: 400,
    title: 'This cannot be what it says.',
    doNext: 'Put right what is named, then save again. Nothing you typed was lost.',
  },
  'safety-line-taken-out': {
    title: 'This line was taken out of the safety plan.',
    doNext: 'Read why below the safety plan. If it is needed, add it again.',
  },
  'safety-reason-needed': {
    status: 400,
    title: 'A line of the safety plan goes only with a reason.',
    doNext: 'Say in a few words why it goes. Everybody who reads the plan can read it.',
  },
  'being-looked-at': {
    title: 'The person says that this is wrong. It is out of use until they are answered.',
    doNext: 'To put it right, write it from what they said. Otherwise wait for the answer.',
  },
  'correction-not-asked-here': {
    title: 'The person has not said that something in this plan is wrong, by that number.',
    doNext: 'Read again what they said, and save without naming it if it is gone.',
  },
  'suggested-words-changed': {
    title: 'The words that this would go in the place of have changed since it was suggested.',
    doNext: 'Look at what they say now, and choose again.',
  },
  'suggested-words-gone': {
    title: 'The words that this would go in the place of are not there any more.',
    doNext: 'Leave it, or write it yourself where it belongs.',
  },
  'only-the-person-names': {
    title: 'Only the person says who writes for them.',
    doNext: 'Ask the person; they can say so on their own plan.',
  },
  'scribe-not-on-the-team': {
    title: 'Whoever writes for the person works on their team.',
    doNext: 'Choose somebody of the team.',
  },
  'comment-not-found': {
    status: 404,
    title: 'There is no such comment here.',
    doNext: 'Look at the plan again.',
  },
  'asked-by-the-person': {
    title: 'The person asked this, so it is settled when they say so.',
    doNext: 'Answer it; the person sees your answer and says when it is settled.',
  },
  'said-by-the-person': {
    title: 'The person said this themself, so only they say that it is about somebody else.',
    doNext: 'Answer it, and ask them to take it out.',
  },
  'comment-stays-with-its-words': {
    title: 'A comment is about words of this record, so it cannot be recorded in another.',
    doNext: 'Take it out here, and write in the other record what is to be said there.',
  },
  'entry-not-there': {
    title: 'There are no such words here any more.',
    doNext: 'Look at the plan again.',
  },
  'right-person-not-yours': {
    title: 'You cannot write in the record of that person.',
    doNext: 'Choose somebody with whom you work, or take it out only and tell their team.',
  },
  'nothing-to-keep-apart': {
    title: 'There are no words here to keep apart.',
    doNext: 'Write them first, or send them with this.',
  },
  'named-not-on-the-team': {
    title: 'Only somebody on the team can be named to read this.',
    doNext: 'Choose members of the team, or ask the key worker to invite them first.',
  },
  'passage-not-found': {
    status: 404,
    title: 'There is no such passage that you can see.',
    doNext: 'Look at the plan again.',
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
  'goal-already-replaced': {
    title: 'Another goal has taken the place of this one.',
    doNext: 'Read the page again, and replace that one, or add a goal beside it.',
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
