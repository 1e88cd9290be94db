import type { RefusalTable } from '@platform/http/answer';
import type { AcceptRewordingRefusal } from './commands/accept-rewording/accept-rewording.decide';
import type { AgreeActionRefusal } from './commands/agree-action/agree-action.decide';
import type { AnswerCarerConcernRefusal } from './commands/answer-carer-concern/answer-carer-concern.decide';
import type { AcceptCarerInvitationRefusal } from './commands/accept-carer-invitation/accept-carer-invitation.decide';
import type { InviteCarerRefusal } from './commands/invite-carer/invite-carer.decide';
import type { CompleteActionRefusal } from './commands/complete-action/complete-action.decide';
import type { InviteMemberRefusal } from './commands/invite-member/invite-member.decide';
import type { KeepPassageApartRefusal } from './commands/keep-passage-apart/keep-passage-apart.decide';
import type { LeaveTeamRefusal } from './commands/leave-team/leave-team.decide';
import type { LiftPassageRefusal } from './commands/lift-passage/lift-passage.decide';
import type { NameKeyWorkerRefusal } from './commands/name-key-worker/name-key-worker.decide';
import type { ProposeRewordingRefusal } from './commands/propose-rewording/propose-rewording.decide';
import type { RaiseCarerConcernRefusal } from './commands/raise-carer-concern/raise-carer-concern.decide';
import type { ReviewDecisionRefusal } from './commands/review-decision/review-decision.decide';
import type { ReviseSectionRefusal } from './commands/revise-section/revise-section.decide';
import type { SetGoalRefusal } from './commands/set-goal/set-goal.decide';
import type { TakeOutDecisionRefusal } from './commands/take-out-decision/take-out-decision.decide';
import type { TakeOutEntryRefusal } from './commands/take-out-entry/take-out-entry.decide';
import type { TakeOutPassageRefusal } from './commands/take-out-passage/take-out-passage.decide';
import type { SignPlanRefusal } from './commands/sign-plan/sign-plan.decide';
import type { ProposeDecisionRefusal } from './commands/propose-decision/propose-decision.decide';
import type { StatePositionRefusal } from './commands/state-position/state-position.decide';
import type { RecordPersonsVoiceRefusal } from './commands/record-persons-voice/record-persons-voice.decide';
import type { TakeDecisionRefusal } from './commands/take-decision/take-decision.decide';
import type { ProposeHandOverRefusal } from './commands/propose-hand-over/propose-hand-over.decide';
import type { AcceptHandOverRefusal } from './commands/accept-hand-over/accept-hand-over.decide';
import type { RecordFirstContactRefusal } from './commands/record-first-contact/record-first-contact.decide';
import type { WithdrawHandOverRefusal } from './commands/withdraw-hand-over/withdraw-hand-over.decide';

type PlanRefusal =
  | AcceptRewordingRefusal
  | AgreeActionRefusal
  | CompleteActionRefusal
  | InviteMemberRefusal
  | KeepPassageApartRefusal
  | LeaveTeamRefusal
  | LiftPassageRefusal
  | NameKeyWorkerRefusal
  | ProposeRewordingRefusal
  | ReviewDecisionRefusal
  | ReviseSectionRefusal
  | SetGoalRefusal
  | SignPlanRefusal
  | TakeOutEntryRefusal
  | TakeOutPassageRefusal;

type DecisionRefusal =
  | ProposeDecisionRefusal
  | StatePositionRefusal
  | RecordPersonsVoiceRefusal
  | TakeDecisionRefusal
  | TakeOutDecisionRefusal;

type HandOverRefusal =
  ProposeHandOverRefusal | AcceptHandOverRefusal | RecordFirstContactRefusal | WithdrawHandOverRefusal;

type CarerRefusal =
  RaiseCarerConcernRefusal | AnswerCarerConcernRefusal | InviteCarerRefusal | AcceptCarerInvitationRefusal;

/** What each refusal of this context means to whoever asked. */
export const carePlanRefusals: RefusalTable<PlanRefusal | DecisionRefusal | HandOverRefusal | CarerRefusal> = {
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
  'being-looked-at': {
    title: 'The person says that this is wrong. It is out of use until they are answered.',
    doNext: 'To put it right, write it from what they said. Otherwise wait for the answer.',
  },
  'correction-not-asked-here': {
    title: 'The person has not said that something in this plan is wrong, by that number.',
    doNext: 'Read again what they said, and save without naming it if it is gone.',
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
  'decision-already-proposed': {
    title: 'This question has been put already.',
    doNext: 'Look at the decisions of this plan.',
  },
  'decision-not-found': {
    status: 404,
    title: 'There is nothing here that you can see.',
    doNext: 'Look at the decisions of this plan.',
  },
  'nothing-to-review': {
    title: 'This is not decided yet, so there is nothing to look at again.',
    doNext: 'Say where you stand, and decide it first.',
  },
  'review-ended': {
    title: 'It was found already that this is to be decided anew.',
    doNext: 'Put a new question.',
  },
  'next-review-needed': {
    status: 400,
    title: 'Say when it is looked at the next time.',
    doNext: 'Choose a day, or say that it is to be decided anew.',
  },
  'already-taken': {
    title: 'This was decided already, so nothing more is said in it.',
    doNext: 'Put a new question when something has changed.',
  },
  'position-reason-needed': {
    status: 400,
    title: 'Say why you do not fully agree.',
    doNext: 'Write it in your own words: it is kept as you say it.',
  },
  'only-the-person-can-say': {
    title: 'Only the person says whether they agree.',
    doNext: 'Ask them. If they cannot be there, say that they were not present, and why.',
  },
  'person-is-here': {
    title: 'You are here, so say yourself what you want.',
    doNext: 'Choose that you agree, or that you do not want this, in your own words.',
  },
  'person-has-spoken': {
    title: 'The person has said what they want. That stands.',
    doNext: 'Only they can change it.',
  },
  'quorum-not-reached': {
    title: 'This cannot be decided yet.',
    doNext: 'What is missing is named here.',
  },
  'outcome-not-an-option': {
    title: 'This is not one of the answers that were asked about.',
    doNext: 'Choose one of them, or put a new question.',
  },
  'implementer-not-on-team': {
    title: 'Whoever makes it happen must be the person or somebody on the team.',
    doNext: 'Choose somebody on the team, or ask the key worker to invite them first.',
  },
  'review-in-the-past': {
    title: 'The day on which it is looked at again has passed.',
    doNext: 'Choose today or a later day.',
  },
  'decision-not-of-this-plan': {
    title: 'There is no such decision in this plan.',
    doNext: 'Decide together with the person first, then hand over.',
  },
  'decision-not-taken': {
    title: 'This has not been decided yet.',
    doNext: 'Take the decision together with the person first, then hand over.',
  },
  'decision-not-a-step-down': {
    title: 'This decision is not about a hand-over.',
    doNext: 'Put the question of the hand-over first, as a decision to step down.',
  },
  'hand-over-already-proposed': {
    title: 'This decision has led to a hand-over already.',
    doNext: 'Look at the hand-over board. After a withdrawal, decide together again before you propose another.',
  },
  'hand-over-to-own-agency': {
    title: 'A hand-over goes to another agency.',
    doNext: 'Choose the agency that receives. Within your own agency, change the team instead.',
  },
  'agency-not-known': {
    title: 'Nobody at this agency could accept a hand-over.',
    doNext: 'Choose an agency of the alliance that has people of its own here.',
  },
  'contact-due-in-the-past': {
    title: 'The moment by which the person hears from the receiver has passed.',
    doNext: 'Choose a later one, no later than the latest named here, or leave it out.',
  },
  'contact-due-too-late': {
    title: 'The person would wait longer than agreed in this alliance.',
    doNext: 'Choose a moment no later than the latest named here, or leave it out.',
  },
  'hand-over-not-found': {
    status: 404,
    title: 'There is nothing here that you can see.',
    doNext: 'Look at the hand-over board.',
  },
  'hand-over-already-accepted': {
    title: 'Somebody accepted this hand-over already.',
    doNext: 'Look at the hand-over board to see who receives.',
  },
  'hand-over-withdrawn': {
    title: 'This hand-over was withdrawn. The sender is accountable, as before.',
    doNext: 'Talk to the sender.',
  },
  'receiver-not-of-this-agency': {
    title: 'Nobody of that id works at the receiving agency.',
    doNext: 'Choose somebody of your own agency who will receive.',
  },
  'hand-over-not-accepted': {
    title: 'Nobody has accepted this hand-over yet.',
    doNext: 'Accept it first, naming who receives.',
  },
  'first-contact-already-made': {
    title: 'First contact was made, so this hand-over is complete.',
    doNext: 'The receiver is accountable now. To go back, decide together again.',
  },
  'only-the-receiver': {
    title: 'Only whoever receives says that first contact was made.',
    doNext: 'Ask them to write it down.',
  },
  'contact-in-the-future': {
    title: 'That moment has not come yet.',
    doNext: 'Write down a contact once it was made.',
  },
  'contact-before-the-hand-over': {
    title: 'That was before the hand-over was proposed.',
    doNext: 'Write down the first contact since then.',
  },
  'only-the-person-or-key-worker': {
    status: 404,
    title: 'There is nothing here that you can see.',
    doNext: 'Ask the key worker, or the person themself, to invite a carer.',
  },
  'nobody-to-answer-a-carer': {
    title: 'There is no key worker yet who could answer a carer.',
    doNext: 'Invite the carer once somebody is named.',
  },
  'carer-invitation-unknown': {
    title: 'This is not an invitation that we know.',
    doNext: 'Follow the link as it was given to you, whole, or ask for a new one.',
  },
  'carer-invitation-used': {
    title: 'Somebody else has taken this place.',
    doNext: 'If that was not meant, tell the key worker now, and ask for a new link.',
  },
  'carer-invitation-expired': {
    title: 'This invitation has expired.',
    doNext: 'Ask whoever gave it to you for a new one.',
  },
  'carer-invitation-to-oneself': {
    title: 'This invitation is for whoever cares for you.',
    doNext: 'Give the link to them. It works once.',
  },
  'carer-concern-raised-already': {
    title: 'You have told the team this already, and an answer is owed to you.',
    doNext: 'Wait for the answer until the day that the page names, or say what is new.',
  },
  'carer-concern-unknown': {
    status: 404,
    title: 'Nobody has told the team that.',
    doNext: 'Read the page again.',
  },
  'carer-concern-answered-already': {
    title: 'Somebody has answered this already.',
    doNext: 'Read the page again to see what they said.',
  },
  'person-has-not-agreed': {
    title: 'The person shows nothing of their plan to whoever told you this.',
    doNext: 'Answer without anything of the record, or ask the person what they want to show.',
  },
};
