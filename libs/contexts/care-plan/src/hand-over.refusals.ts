import type { RefusalTable } from '@platform/http/answer';
import type { ProposeHandOverRefusal } from './commands/propose-hand-over/propose-hand-over.decide';
import type { ArrangeHandOverRefusal } from './commands/arrange-hand-over/arrange-hand-over.decide';
import type { AcceptHandOverRefusal } from './commands/accept-hand-over/accept-hand-over.decide';
import type { RecordFirstContactRefusal } from './commands/record-first-contact/record-first-contact.decide';
import type { AgreeWayBackRefusal } from './commands/agree-way-back/agree-way-back.decide';
import type { RewordWayBackRefusal } from './commands/reword-way-back/reword-way-back.decide';
import type { StepUpRefusal } from './commands/step-up/step-up.decide';
import type { RecordStepUpContactRefusal } from './commands/record-step-up-contact/record-step-up-contact.decide';
import type { HoldFarewellRefusal } from './commands/hold-farewell/hold-farewell.decide';
import type { WithdrawHandOverRefusal } from './commands/withdraw-hand-over/withdraw-hand-over.decide';
import { FAREWELL_REFUSALS } from './farewell.refusals';
import type { PlanRefusal } from './plan.refusals';
import type { DecisionRefusal } from './decision.refusals';

export type HandOverRefusal =
  | ProposeHandOverRefusal
  | ArrangeHandOverRefusal
  | AcceptHandOverRefusal
  | RecordFirstContactRefusal
  | AgreeWayBackRefusal
  | RewordWayBackRefusal
  | StepUpRefusal
  | RecordStepUpContactRefusal
  | WithdrawHandOverRefusal
  | HoldFarewellRefusal;

/** What each further refusal means to whoever hands over, or says that help is needed again. */
export const handOverRefusals: RefusalTable<Exclude<HandOverRefusal, PlanRefusal | DecisionRefusal>> = {
  ...FAREWELL_REFUSALS,
  'decision-not-of-this-plan': {
    title: 'There is no such decision in this plan.',
    doNext: 'Decide together with the person first, and then carry it out.',
  },
  'decision-not-taken': {
    title: 'This has not been decided yet.',
    doNext: 'Take the decision together with the person first, and then carry it out.',
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
};
