import type { RefusalTable } from '@platform/http/answer';
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
import type { ProduceEvidencePackRefusal } from './commands/produce-evidence-pack/produce-evidence-pack.decide';
import type { TakeOutDecisionRefusal } from './commands/take-out-decision/take-out-decision.decide';
import type { PlanRefusal } from './plan.refusals';

export type DecisionRefusal =
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

/** What each further refusal means to whoever decides together. */
export const decisionRefusals: RefusalTable<Exclude<DecisionRefusal, PlanRefusal>> = {
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
  'goes-ahead-with-no-answer': {
    status: 400,
    title: 'The answers that go ahead are some of the answers to choose from, and not all of them.',
    doNext: 'Name at least one answer that goes ahead, and leave at least one that does not.',
  },
};
