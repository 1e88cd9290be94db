import { answerCarerConcern } from '../../libs/contexts/care-plan/src/commands/answer-carer-concern/answer-carer-concern.decide';
import { raiseCarerConcern } from '../../libs/contexts/care-plan/src/commands/raise-carer-concern/raise-carer-concern.decide';
import { tellOfOverdueConcern } from '../../libs/contexts/care-plan/src/commands/tell-of-overdue-concern/tell-of-overdue-concern.decide';
import { captureHuddleItem } from '../../libs/contexts/intake/src/commands/capture-huddle-item/capture-huddle-item.decide';
import { carryHuddleItem } from '../../libs/contexts/intake/src/commands/carry-huddle-item/carry-huddle-item.decide';
import { setPromiseAside } from '../../libs/contexts/intake/src/commands/hear-of-death/hear-of-death.decide';
import { holdSafetyConversation } from '../../libs/contexts/intake/src/commands/hold-safety-conversation/hold-safety-conversation.decide';
import { keepSafetyPromise } from '../../libs/contexts/intake/src/commands/keep-safety-promise/keep-safety-promise.decide';
import { raiseHuddleItem } from '../../libs/contexts/intake/src/commands/raise-huddle-item/raise-huddle-item.decide';
import { agreeWayBack } from '../../libs/contexts/care-plan/src/commands/agree-way-back/agree-way-back.decide';
import { recordStepUpContact } from '../../libs/contexts/care-plan/src/commands/record-step-up-contact/record-step-up-contact.decide';
import { holdFarewell } from '../../libs/contexts/care-plan/src/commands/hold-farewell/hold-farewell.decide';
import { stepUp } from '../../libs/contexts/care-plan/src/commands/step-up/step-up.decide';
import { arrangeHandOver } from '../../libs/contexts/care-plan/src/commands/arrange-hand-over/arrange-hand-over.decide';
import { acceptHandOver } from '../../libs/contexts/care-plan/src/commands/accept-hand-over/accept-hand-over.decide';
import { acceptRewording } from '../../libs/contexts/care-plan/src/commands/accept-rewording/accept-rewording.decide';
import { agreeAction } from '../../libs/contexts/care-plan/src/commands/agree-action/agree-action.decide';
import { completeAction } from '../../libs/contexts/care-plan/src/commands/complete-action/complete-action.decide';
import { inviteMember } from '../../libs/contexts/care-plan/src/commands/invite-member/invite-member.decide';
import { joinTeam } from '../../libs/contexts/care-plan/src/commands/join-team/join-team.decide';
import { leaveTeam } from '../../libs/contexts/care-plan/src/commands/leave-team/leave-team.decide';
import { nameKeyWorker as nameAnother } from '../../libs/contexts/care-plan/src/commands/name-key-worker/name-key-worker.decide';
import { noteDeath } from '../../libs/contexts/care-plan/src/commands/note-death/note-death.decide';
import { openPlan } from '../../libs/contexts/care-plan/src/commands/open-plan/open-plan.decide';
import { proposeDecision } from '../../libs/contexts/care-plan/src/commands/propose-decision/propose-decision.decide';
import { proposeHandOver } from '../../libs/contexts/care-plan/src/commands/propose-hand-over/propose-hand-over.decide';
import { proposeRewording } from '../../libs/contexts/care-plan/src/commands/propose-rewording/propose-rewording.decide';
import { recordFirstContact } from '../../libs/contexts/care-plan/src/commands/record-first-contact/record-first-contact.decide';
import { recordPersonsVoice } from '../../libs/contexts/care-plan/src/commands/record-persons-voice/record-persons-voice.decide';
import { restPlan } from '../../libs/contexts/care-plan/src/commands/rest-plan/rest-plan.decide';
import { reviseSection } from '../../libs/contexts/care-plan/src/commands/revise-section/revise-section.decide';
import { revivePlan } from '../../libs/contexts/care-plan/src/commands/revive-plan/revive-plan.decide';
import { setGoal } from '../../libs/contexts/care-plan/src/commands/set-goal/set-goal.decide';
import { signPlan } from '../../libs/contexts/care-plan/src/commands/sign-plan/sign-plan.decide';
import { statePosition } from '../../libs/contexts/care-plan/src/commands/state-position/state-position.decide';
import { stepBackFromTeam } from '../../libs/contexts/care-plan/src/commands/step-back-from-team/step-back-from-team.decide';
import { takeDecision } from '../../libs/contexts/care-plan/src/commands/take-decision/take-decision.decide';
import { tellOfLateness } from '../../libs/contexts/care-plan/src/commands/tell-of-lateness/tell-of-lateness.decide';
import { withdrawHandOver } from '../../libs/contexts/care-plan/src/commands/withdraw-hand-over/withdraw-hand-over.decide';
import { closeHuddle } from '../../libs/contexts/intake/src/commands/close-huddle/close-huddle.decide';
import { correctDeath } from '../../libs/contexts/intake/src/commands/correct-death/correct-death.decide';
import { handOverWarmly } from '../../libs/contexts/intake/src/commands/hand-over-warmly/hand-over-warmly.decide';
import { holdInitialConversation } from '../../libs/contexts/intake/src/commands/hold-initial-conversation/hold-initial-conversation.decide';
import { nameKeyWorker } from '../../libs/contexts/intake/src/commands/name-key-worker/name-key-worker.decide';
import { noteFarewell } from '../../libs/contexts/intake/src/commands/note-farewell/note-farewell.decide';
import { noteReceiver } from '../../libs/contexts/intake/src/commands/note-receiver/note-receiver.decide';
import { openHuddle } from '../../libs/contexts/intake/src/commands/open-huddle/open-huddle.decide';
import { receiveIntroduction } from '../../libs/contexts/intake/src/commands/receive-introduction/receive-introduction.decide';
import { recordDeath } from '../../libs/contexts/intake/src/commands/record-death/record-death.decide';
import { recordPersonsChoice } from '../../libs/contexts/intake/src/commands/record-persons-choice/record-persons-choice.decide';
import { reintroducePerson } from '../../libs/contexts/intake/src/commands/reintroduce-person/reintroduce-person.decide';
import { holdOver } from '../../libs/contexts/intake/src/domain/introduction/introduction.rules';
import { acceptAsk } from '../../libs/contexts/provider-directory/src/commands/accept-ask/accept-ask.decide';
import { answerByLink } from '../../libs/contexts/provider-directory/src/commands/answer-by-link/answer-by-link.decide';
import { declineAsk } from '../../libs/contexts/provider-directory/src/commands/decline-ask/decline-ask.decide';
import { issueAskLink } from '../../libs/contexts/provider-directory/src/commands/issue-ask-link/issue-ask-link.decide';
import { lapseAsk } from '../../libs/contexts/provider-directory/src/commands/lapse-ask/lapse-ask.decide';
import { makeAsk } from '../../libs/contexts/provider-directory/src/commands/make-ask/make-ask.decide';
import { withdrawAsk } from '../../libs/contexts/provider-directory/src/commands/withdraw-ask/withdraw-ask.decide';
import { linkStands } from '../../libs/contexts/provider-directory/src/domain/ask/ask-link.rules';

/** Every rule of the product that a history goes through; a mutant is the same with one rule exchanged. */
export const RULES = {
  raiseHuddleItem,
  keepSafetyPromise,
  holdSafetyConversation,
  setPromiseAside,
  carryHuddleItem,
  captureHuddleItem,
  tellOfOverdueConcern,
  raiseCarerConcern,
  answerCarerConcern,
  answerByLink,
  issueAskLink,
  linkStands,
  acceptAsk,
  acceptHandOver,
  arrangeHandOver,
  agreeWayBack,
  holdFarewell,
  noteFarewell,
  recordStepUpContact,
  stepUp,
  acceptRewording,
  agreeAction,
  closeHuddle,
  completeAction,
  correctDeath,
  declineAsk,
  handOverWarmly,
  holdInitialConversation,
  holdOver,
  inviteMember,
  joinTeam,
  lapseAsk,
  leaveTeam,
  makeAsk,
  nameAnother,
  nameKeyWorker,
  noteDeath,
  noteReceiver,
  openHuddle,
  openPlan,
  proposeDecision,
  proposeHandOver,
  proposeRewording,
  receiveIntroduction,
  recordDeath,
  recordFirstContact,
  recordPersonsChoice,
  recordPersonsVoice,
  reintroducePerson,
  restPlan,
  reviseSection,
  revivePlan,
  setGoal,
  signPlan,
  statePosition,
  stepBackFromTeam,
  takeDecision,
  tellOfLateness,
  withdrawAsk,
  withdrawHandOver,
};
export type Rules = typeof RULES;
