import type { RefusalTable } from '@platform/http/answer';
import type { ProduceEvidencePackRefusal } from './commands/produce-evidence-pack/produce-evidence-pack.decide';
import type { AddSafetyLineRefusal } from './commands/add-safety-line/add-safety-line.decide';
import type { AgreeSafetyLineRefusal } from './commands/agree-safety-line/agree-safety-line.decide';
import type { ChangeDetailRefusal } from './commands/change-detail/change-detail.decide';
import type { ResolveConflictRefusal } from './commands/resolve-conflict/resolve-conflict.decide';
import type { TakeOutSafetyLineRefusal } from './commands/take-out-safety-line/take-out-safety-line.decide';
import type { AcceptRewordingRefusal } from './commands/accept-rewording/accept-rewording.decide';
import type { AgreeActionRefusal } from './commands/agree-action/agree-action.decide';
import type { NameScribeRefusal } from './commands/name-scribe/name-scribe.decide';
import type { EndScribeRefusal } from './commands/end-scribe/end-scribe.decide';
import type { RefuseRewordingRefusal } from './commands/refuse-rewording/refuse-rewording.decide';
import type { AnswerCommentRefusal } from './commands/answer-comment/answer-comment.decide';
import type { MakeCommentRefusal } from './commands/make-comment/make-comment.decide';
import type { ResolveCommentRefusal } from './commands/resolve-comment/resolve-comment.decide';
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
import type { PlaceLeftWordRefusal } from './commands/place-left-word/place-left-word.decide';
import type { ReturnCarerConcernRefusal } from './commands/return-carer-concern/return-carer-concern.decide';
import type { SettleLeftWordRefusal } from './commands/settle-left-word/settle-left-word.decide';
import type { RaiseCarerConcernRefusal } from './commands/raise-carer-concern/raise-carer-concern.decide';
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
import type { AdoptDecisionPolicyRefusal } from './commands/adopt-decision-policy/adopt-decision-policy.decide';
import type { ConsiderCapacityRefusal } from './commands/consider-capacity/consider-capacity.decide';
import type { EndRepresentationRefusal } from './commands/end-representation/end-representation.decide';
import type { RatifyDecisionRefusal } from './commands/ratify-decision/ratify-decision.decide';
import type { RecogniseRepresentativeRefusal } from './commands/recognise-representative/recognise-representative.decide';
import type { RecordBestInterestsRefusal } from './commands/record-best-interests/record-best-interests.decide';
import type { RecordImplementationRefusal } from './commands/record-implementation/record-implementation.decide';
import type { ReviewDecisionRefusal } from './commands/review-decision/review-decision.decide';
import type { TakeDecisionInEmergencyRefusal } from './commands/take-decision-in-emergency/take-decision-in-emergency.decide';
import type { WithdrawDecisionRefusal } from './commands/withdraw-decision/withdraw-decision.decide';
import type { ProposeHandOverRefusal } from './commands/propose-hand-over/propose-hand-over.decide';
import type { ArrangeHandOverRefusal } from './commands/arrange-hand-over/arrange-hand-over.decide';
import type { AcceptHandOverRefusal } from './commands/accept-hand-over/accept-hand-over.decide';
import type { RecordFirstContactRefusal } from './commands/record-first-contact/record-first-contact.decide';
import type { AgreeWayBackRefusal } from './commands/agree-way-back/agree-way-back.decide';
import type { RecordStepUpContactRefusal } from './commands/record-step-up-contact/record-step-up-contact.decide';
import type { RewordWayBackRefusal } from './commands/reword-way-back/reword-way-back.decide';
import type { StepUpRefusal } from './commands/step-up/step-up.decide';
import type { WithdrawHandOverRefusal } from './commands/withdraw-hand-over/withdraw-hand-over.decide';

type PlanRefusal =
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
  | AdoptDecisionPolicyRefusal
  | ConsiderCapacityRefusal
  | EndRepresentationRefusal
  | RatifyDecisionRefusal
  | RecogniseRepresentativeRefusal
  | RecordBestInterestsRefusal
  | RecordImplementationRefusal
  | ReviewDecisionRefusal
  | TakeDecisionInEmergencyRefusal
  | WithdrawDecisionRefusal
  | ProduceEvidencePackRefusal
  | TakeOutDecisionRefusal;

type HandOverRefusal =
  | ProposeHandOverRefusal
  | ArrangeHandOverRefusal
  | AcceptHandOverRefusal
  | RecordFirstContactRefusal
  | AgreeWayBackRefusal
  | RewordWayBackRefusal
  | StepUpRefusal
  | RecordStepUpContactRefusal
  | WithdrawHandOverRefusal;

type CarerRefusal =
  | RaiseCarerConcernRefusal
  | AnswerCarerConcernRefusal
  | ReturnCarerConcernRefusal
  | PlaceLeftWordRefusal
  | SettleLeftWordRefusal
  | InviteCarerRefusal
  | AcceptCarerInvitationRefusal;

/** What each refusal of this context means to whoever asked. */
export const carePlanRefusals: RefusalTable<PlanRefusal | DecisionRefusal | HandOverRefusal | CarerRefusal> = {
  'basis-does-not-fit': {
    title: 'Whoever asks cannot be given a pack on that basis.',
    doNext: 'Look at what they sent you, and choose who asks and on what basis again.',
  },
  'entry-not-shown-anyway': {
    title: 'One of the entries to withhold is not among those that would be shown.',
    doNext: 'Read the entries again: something changed since you looked.',
  },
  'entries-not-read': {
    title: 'Something was recorded since you read the entries.',
    doNext: 'Read what is new below, and put the evidence together again. What you chose to withhold is kept.',
  },
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
  'decision-already-proposed': {
    title: 'This question has been put already.',
    doNext: 'Look at the decisions of this plan.',
  },
  'decision-not-found': {
    status: 404,
    title: 'There is nothing here that you can see.',
    doNext: 'Look at the decisions of this plan.',
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
  'decision-over': {
    title: 'This question was taken back, or nobody decided it by its day.',
    doNext: 'Put it again if it still has to be decided. What was said to it stays readable.',
  },
  'taken-in-emergency': {
    title: 'This was decided in an emergency already, and waits to be ratified.',
    doNext:
      'Say where you stand. When everybody who is needed has spoken, ratify it, or put a question that would replace it.',
  },
  'only-a-registered-practitioner': {
    title: 'Only a registered practitioner decides alone in an emergency.',
    doNext: 'Ask one of the team, or take the decision together.',
  },
  'quorum-is-there': {
    title: 'Everybody who is needed has spoken, so nobody has to decide alone.',
    doNext: 'Take the decision together.',
  },
  'nothing-to-ratify': {
    title: 'Nothing was decided in an emergency here.',
    doNext: 'Take the decision together.',
  },
  'decision-superseded': {
    title: 'Another decision has replaced this one.',
    doNext: 'Read that one; it says why.',
  },
  'decision-not-in-force': {
    title: 'This is not decided, or another decision has replaced it.',
    doNext: 'Look at the decisions of this plan for the one that holds now.',
  },
  'only-whoever-asked': {
    title: 'Only whoever put the question, the person or the key worker takes it back.',
    doNext: 'Talk to them, or say where you stand.',
  },
  'only-the-implementer': {
    title: 'Whoever was to make it happen says what became of it, or the key worker.',
    doNext: 'Ask them to write it down.',
  },
  'implementation-why-needed': {
    status: 400,
    title: 'Say what got in the way.',
    doNext: 'A few words are enough. It can still be done later.',
  },
  'already-implemented': {
    title: 'Somebody has said already that this was done.',
    doNext: 'Look at the decision again. What was found afterwards belongs to its review.',
  },
  'implementation-in-the-past': {
    title: 'The day by which it is done has passed.',
    doNext: 'Choose today or a later day.',
  },
  'review-before-implementation': {
    title: 'It would be looked at again before it is done.',
    doNext: 'Choose a later day for the review, or an earlier one by which it is done.',
  },
  'decide-by-in-the-past': {
    title: 'The day by which it is decided has passed.',
    doNext: 'Choose today or a later day.',
  },
  'answer-after-deciding': {
    title: 'Positions would be owed after the day of the decision.',
    doNext: 'Choose an earlier day for the positions, or a later one for the decision.',
  },
  'nothing-to-supersede': {
    title: 'There is no decision in force here that this one could replace.',
    doNext: 'Choose a decision of this plan that holds now, or put the question without naming one.',
  },
  'superseding-reason-needed': {
    status: 400,
    title: 'Say why the earlier decision should be replaced.',
    doNext: 'It is kept beside both decisions.',
  },
  'representative-is-here': {
    title: 'You speak for the person in this, so you cannot say that they were not there.',
    doNext: 'Say what the person would want. If you cannot, tell their key worker.',
  },
  'not-their-representative': {
    title: 'Nobody of that name speaks for the person in decisions of this kind now.',
    doNext: 'Look at who is recognised, for what and until when. The person may always speak for themself.',
  },
  'capacity-not-considered': {
    title: 'It was not found that the person cannot make this decision.',
    doNext: 'Ask the person. If they cannot make this one decision now, write down how that was found first.',
  },
  'impairment-needed': {
    status: 400,
    title: 'Say what of mind or brain makes them unable to decide this now.',
    doNext: 'Without it the person decides for themself, whatever others think of the choice.',
  },
  'expiry-in-the-past': {
    title: 'That day has passed.',
    doNext: 'Choose today or a later day; an authority that has run out opens nothing.',
  },
  'representative-not-on-team': {
    title: 'Nobody of that id is on the team.',
    doNext: 'Leave it out when they do not sign in here themself.',
  },
  'representative-is-the-person': {
    title: 'The person speaks for themself already.',
    doNext: 'Name somebody else.',
  },
  'representative-not-found': {
    status: 404,
    title: 'There is nothing here that you can see.',
    doNext: 'Look at who speaks for the person again.',
  },
  'representation-ended-already': {
    title: 'They speak for the person no more already.',
    doNext: 'Look at who speaks for the person again.',
  },
  'persons-voice-needed': {
    title: 'No decision is taken without the person’s voice, or a record of why they were not there.',
    doNext: 'Keep the person or their advocate among the voices that are needed.',
  },
  'nobody-beside-the-person': {
    title: 'A joint decision needs somebody beside the person.',
    doNext: 'Choose at least one more voice.',
  },
  'decided-before-answered': {
    title: 'Positions would be owed after the day of the decision.',
    doNext: 'Give fewer days for the positions, or more for the decision.',
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
  'decision-not-to-hand-over': {
    title: 'What was decided is not to hand over, or not yet.',
    doNext: 'Nothing moves. When it is time, ask the question again and decide together.',
  },
  'another-hand-over-under-way': {
    title: 'Another hand-over of this person is under way.',
    doNext: 'Complete or withdraw that one first: only one agency at a time can be accountable.',
  },
  'agency-not-accountable': {
    title: 'Your agency is not accountable for this person now, so it cannot hand them over.',
    doNext: 'Ask the agency that is accountable, named at the top of the person’s page, to propose it.',
  },
  'hand-over-not-arranged': {
    title: 'Not everything that goes along with this hand-over is named.',
    doNext: 'The sender writes down what is missing, or why there is none; then it can be accepted.',
  },
  'meeting-in-the-future': {
    title: 'That meeting has not been held yet.',
    doNext: 'Say that it is planned, and write down who was there once it was held.',
  },
  'hand-over-overtaken': {
    title: 'Another agency has become accountable for this person in the meantime.',
    doNext: 'Talk to whoever is accountable now, and withdraw this hand-over.',
  },
  'goes-ahead-with-no-answer': {
    status: 400,
    title: 'The answers that go ahead are some of the answers to choose from, and not all of them.',
    doNext: 'Name at least one answer that goes ahead, and leave at least one that does not.',
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
  'key-worker-agrees-the-way-back': {
    title: 'The key worker writes down the way back, with the person.',
    doNext: 'Ask the key worker, named at the top of the person’s page.',
  },
  'named-not-a-carer': {
    title: 'Somebody named here is not a carer on this team.',
    doNext: 'Invite them as a carer first. Everybody else on the team may say that help is needed again anyway.',
  },
  'way-back-owner-not-known': {
    title: 'Nobody of that id works at that agency and could have this person back.',
    doNext: 'Choose the agency and then one of its people.',
  },
  'way-back-until-past': {
    title: 'A way back lasts at least until tomorrow.',
    doNext: 'Choose a later day.',
  },
  'way-back-until-too-late': {
    title: 'A way back is agreed for at most two years; then you talk about it again.',
    doNext: 'Choose a day no later than the latest named here.',
  },
  'no-way-back': {
    title: 'No way back is agreed here, or nobody is left who holds it.',
    doNext: 'Tell the team, or introduce yourself at the front door. For danger to life, ring 999.',
  },
  'way-back-not-yours': {
    status: 404,
    title: 'There is nothing here that you can see.',
    doNext: 'You can always tell the team what worries you.',
  },
  'way-back-over': {
    title: 'The way back has ended on the day that was agreed.',
    doNext: 'Tell the team, or introduce yourself at the front door: your plan is there. For danger to life, ring 999.',
  },
  'stepped-up-already': {
    title: 'They know already that help is needed again, and somebody is to get in touch by the moment named here.',
    doNext: 'If it cannot wait, call whoever the way back names, or 111 and then 2. For danger to life, ring 999.',
  },
  'step-up-not-found': {
    status: 404,
    title: 'There is nothing here that you can see.',
    doNext: 'Look at Today.',
  },
  'only-who-has-them-back': {
    title: 'Only the agency that has the person back says that somebody was there.',
    doNext: 'Ask them to write it down.',
  },
  'contact-already-made': {
    title: 'Somebody was there already, and wrote it down.',
    doNext: 'Read the page again.',
  },
  'contact-before-the-step-up': {
    title: 'That was before it was said that help is needed again.',
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
  'left-word-unknown': {
    status: 404,
    title: 'Nobody has left that at the door, or somebody has dealt with it.',
    doNext: 'Read the page again.',
  },
  'left-word-settled-already': {
    title: 'Somebody has settled this already, and the words are gone.',
    doNext: 'Read the page again.',
  },
  'not-left-at-the-door': {
    title: 'A carer of this person told you this, so it is about this person.',
    doNext: 'Answer it.',
  },
  'left-word-placed-already': {
    title: 'Somebody has said already whom this concerns, and it is with their team.',
    doNext: 'Read the page again. If it is with the wrong team, that team gives it back.',
  },
  'teller-is-owed-an-answer': {
    title: 'They said how they can be reached, so they are owed an answer.',
    doNext: 'Get in touch with them, and then say that they were answered.',
  },
  'person-has-not-agreed': {
    title: 'The person shows nothing of their plan to whoever told you this.',
    doNext: 'Answer without anything of the record, or ask the person what they want to show.',
  },
};
