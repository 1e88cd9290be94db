export { contentHashOf, handOverIdOf, planIdOf } from '../../libs/contexts/care-plan/src/care-plan.context';
export { carerConcernStream } from '../../libs/contexts/care-plan/src/domain/carer-concern/carer-concern.state';
export type { HandOverEvent } from '../../libs/contexts/care-plan/src/domain/hand-over/hand-over.events';
export {
  accountable,
  accountableFor,
  isUnderWay,
} from '../../libs/contexts/care-plan/src/domain/hand-over/accountable.rules';
export type { HandOver } from '../../libs/contexts/care-plan/src/domain/hand-over/hand-over.state';
export { handOverStream } from '../../libs/contexts/care-plan/src/domain/hand-over/hand-over.state';
export { stepsDue, timingOf } from '../../libs/contexts/care-plan/src/domain/hand-over/lateness.rules';
export { jointDecisionStream } from '../../libs/contexts/care-plan/src/domain/joint-decision/joint-decision.state';
export { actionsLeft } from '../../libs/contexts/care-plan/src/domain/plan/farewell.rules';
export { memberOf } from '../../libs/contexts/care-plan/src/domain/plan/plan.rules';
export type { Plan } from '../../libs/contexts/care-plan/src/domain/plan/plan.state';
export { planStream } from '../../libs/contexts/care-plan/src/domain/plan/plan.state';
export { holderOf, isOpenOn, waitingStepUp } from '../../libs/contexts/care-plan/src/domain/way-back/way-back.rules';
export { wayBackStream } from '../../libs/contexts/care-plan/src/domain/way-back/way-back.state';
export { huddleStream } from '../../libs/contexts/intake/src/domain/huddle/huddle.state';
export type { HuddleItem } from '../../libs/contexts/intake/src/domain/huddle-item/huddle-item.state';
export { huddleItemStream } from '../../libs/contexts/intake/src/domain/huddle-item/huddle-item.state';
export type { SafetyConversation } from '../../libs/contexts/intake/src/domain/safety-conversation/safety-conversation.state';
export { safetyConversationStream } from '../../libs/contexts/intake/src/domain/safety-conversation/safety-conversation.state';
export type { Introduction } from '../../libs/contexts/intake/src/domain/introduction/introduction.state';
export { introductionStream } from '../../libs/contexts/intake/src/domain/introduction/introduction.state';
export type { Earlier } from '../../libs/contexts/intake/src/domain/introduction/way-back.rules';
export { endOf, wayBack } from '../../libs/contexts/intake/src/domain/introduction/way-back.rules';
export { askStream } from '../../libs/contexts/provider-directory/src/domain/ask/ask.state';
