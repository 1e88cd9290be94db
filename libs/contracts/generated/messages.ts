// Written by `npm run contracts:generate` from the schemas. Do not edit.
import type * as CarePlan from './care-plan';
import type * as Identity from './identity';
import type * as Intake from './intake';
import type * as Outcomes from './outcomes';
import type * as ProviderDirectory from './provider-directory';

/** The data of every integration event, by its type. */
export interface MessageTypes {
  'care-plan.board-viewed.v1': CarePlan.BoardViewedV1;
  'care-plan.carer-concern-answered.v1': CarePlan.CarerConcernAnsweredV1;
  'care-plan.carer-concern-raised.v1': CarePlan.CarerConcernRaisedV1;
  'care-plan.decision-taken.v1': CarePlan.DecisionTakenV1;
  'care-plan.emergency-opened.v1': CarePlan.EmergencyOpenedV1;
  'care-plan.goal-set.v1': CarePlan.GoalSetV1;
  'care-plan.hand-over-accepted.v1': CarePlan.HandOverAcceptedV1;
  'care-plan.hand-over-completed.v1': CarePlan.HandOverCompletedV1;
  'care-plan.hand-over-proposed.v1': CarePlan.HandOverProposedV1;
  'care-plan.hand-over-withdrawn.v1': CarePlan.HandOverWithdrawnV1;
  'care-plan.plan-opened.v1': CarePlan.PlanOpenedV1;
  'care-plan.record-viewed.v1': CarePlan.RecordViewedV1;
  'care-plan.team-member-joined.v1': CarePlan.TeamMemberJoinedV1;
  'care-plan.team-member-left.v1': CarePlan.TeamMemberLeftV1;
  'identity.agency-joined.v1': Identity.AgencyJoinedV1;
  'identity.emergency-reviewed.v1': Identity.EmergencyReviewedV1;
  'identity.key-worker-left.v1': Identity.KeyWorkerLeftV1;
  'identity.person-account-linked.v1': Identity.PersonAccountLinkedV1;
  'identity.person-registered.v1': Identity.PersonRegisteredV1;
  'identity.practitioner-left.v1': Identity.PractitionerLeftV1;
  'identity.practitioner-registered.v1': Identity.PractitionerRegisteredV1;
  'identity.relationship-ended.v1': Identity.RelationshipEndedV1;
  'identity.relationship-started.v1': Identity.RelationshipStartedV1;
  'identity.sharing-preference-set.v1': Identity.SharingPreferenceSetV1;
  'intake.board-viewed.v1': Intake.BoardViewedV1;
  'intake.emergency-opened.v1': Intake.EmergencyOpenedV1;
  'intake.initial-conversation-held.v1': Intake.InitialConversationHeldV1;
  'intake.introduction-declined.v1': Intake.IntroductionDeclinedV1;
  'intake.introduction-received.v1': Intake.IntroductionReceivedV1;
  'intake.key-worker-named.v1': Intake.KeyWorkerNamedV1;
  'intake.record-viewed.v1': Intake.RecordViewedV1;
  'outcomes.emergency-opened.v1': Outcomes.EmergencyOpenedV1;
  'outcomes.measure-completed.v1': Outcomes.MeasureCompletedV1;
  'outcomes.record-viewed.v1': Outcomes.RecordViewedV1;
  'outcomes.safety-conversation-prompted.v1': Outcomes.SafetyConversationPromptedV1;
  'provider-directory.ask-accepted.v1': ProviderDirectory.AskAcceptedV1;
  'provider-directory.ask-closed.v1': ProviderDirectory.AskClosedV1;
  'provider-directory.ask-made.v1': ProviderDirectory.AskMadeV1;
  'provider-directory.board-viewed.v1': ProviderDirectory.BoardViewedV1;
  'provider-directory.emergency-opened.v1': ProviderDirectory.EmergencyOpenedV1;
  'provider-directory.record-viewed.v1': ProviderDirectory.RecordViewedV1;
  'provider-directory.service-listed.v1': ProviderDirectory.ServiceListedV1;
}

export type MessageType = keyof MessageTypes;
