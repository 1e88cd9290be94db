import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { contextModule } from '@platform/runtime/context';
import { emergencyPublisher } from '@platform/runtime/emergency-parts';
import { BeginCorrectionHandler } from './commands/begin-correction/begin-correction.handler';
import { CloseCorrectionHandler } from './commands/close-correction/close-correction.handler';
import { TakeOutDecisionController } from './commands/take-out-decision/take-out-decision.controller';
import { TakeOutDecisionHandler } from './commands/take-out-decision/take-out-decision.handler';
import { TakeOutEntryController } from './commands/take-out-entry/take-out-entry.controller';
import { TakeOutEntryHandler } from './commands/take-out-entry/take-out-entry.handler';
import { TakeOutPassageController } from './commands/take-out-passage/take-out-passage.controller';
import { TakeOutPassageHandler } from './commands/take-out-passage/take-out-passage.handler';
import { correctionsConsumer } from './integration/consumes/corrections.consumer';
import { correctedPublisher } from './integration/publishes/corrected.publisher';
import { KeptFromUse1700000100068 } from './migrations/1700000100068-kept-from-use';
import { DisputedEntryController } from './views/disputed-entry/disputed-entry.controller';
import { DisputedEntryQuery } from './views/disputed-entry/disputed-entry.query';
import { carePlanAccess, carePlanThings } from './care-plan.access';
import { CarePlanContext } from './care-plan.context';
import { AddSafetyLineController } from './commands/add-safety-line/add-safety-line.controller';
import { AddSafetyLineHandler } from './commands/add-safety-line/add-safety-line.handler';
import { AgreeSafetyLineController } from './commands/agree-safety-line/agree-safety-line.controller';
import { AgreeSafetyLineHandler } from './commands/agree-safety-line/agree-safety-line.handler';
import { ChangeDetailController } from './commands/change-detail/change-detail.controller';
import { ChangeDetailHandler } from './commands/change-detail/change-detail.handler';
import { ResolveConflictController } from './commands/resolve-conflict/resolve-conflict.controller';
import { ResolveConflictHandler } from './commands/resolve-conflict/resolve-conflict.handler';
import { TakeOutSafetyLineController } from './commands/take-out-safety-line/take-out-safety-line.controller';
import { TakeOutSafetyLineHandler } from './commands/take-out-safety-line/take-out-safety-line.handler';
import { AcceptRewordingController } from './commands/accept-rewording/accept-rewording.controller';
import { AcceptRewordingHandler } from './commands/accept-rewording/accept-rewording.handler';
import { AnswerCommentController } from './commands/answer-comment/answer-comment.controller';
import { AnswerCommentHandler } from './commands/answer-comment/answer-comment.handler';
import { MakeCommentController } from './commands/make-comment/make-comment.controller';
import { MakeCommentHandler } from './commands/make-comment/make-comment.handler';
import { ResolveCommentController } from './commands/resolve-comment/resolve-comment.controller';
import { ResolveCommentHandler } from './commands/resolve-comment/resolve-comment.handler';
import { NameScribeController } from './commands/name-scribe/name-scribe.controller';
import { NameScribeHandler } from './commands/name-scribe/name-scribe.handler';
import { EndScribeController } from './commands/end-scribe/end-scribe.controller';
import { EndScribeHandler } from './commands/end-scribe/end-scribe.handler';
import { RefuseRewordingController } from './commands/refuse-rewording/refuse-rewording.controller';
import { RefuseRewordingHandler } from './commands/refuse-rewording/refuse-rewording.handler';
import { AgreeActionController } from './commands/agree-action/agree-action.controller';
import { AgreeActionHandler } from './commands/agree-action/agree-action.handler';
import { AnswerCarerConcernController } from './commands/answer-carer-concern/answer-carer-concern.controller';
import { AnswerCarerConcernHandler } from './commands/answer-carer-concern/answer-carer-concern.handler';
import { RaiseCarerConcernController } from './commands/raise-carer-concern/raise-carer-concern.controller';
import { RaiseCarerConcernHandler } from './commands/raise-carer-concern/raise-carer-concern.handler';
import { ForgetLeftWordHandler } from './commands/forget-left-word/forget-left-word.handler';
import { LeaveWordController } from './commands/leave-word/leave-word.controller';
import { LeaveWordHandler } from './commands/leave-word/leave-word.handler';
import { PlaceLeftWordController } from './commands/place-left-word/place-left-word.controller';
import { PlaceLeftWordHandler } from './commands/place-left-word/place-left-word.handler';
import { ReturnCarerConcernController } from './commands/return-carer-concern/return-carer-concern.controller';
import { ReturnCarerConcernHandler } from './commands/return-carer-concern/return-carer-concern.handler';
import { SettleLeftWordController } from './commands/settle-left-word/settle-left-word.controller';
import { SettleLeftWordHandler } from './commands/settle-left-word/settle-left-word.handler';
import { LeftWords1700000100110 } from './migrations/1700000100110-left-words';
import { whenLeftWordIsDealtWithThenForgetLeftWord } from './reactions/when-left-word-is-dealt-with-then-forget-left-word/when-left-word-is-dealt-with-then-forget-left-word.reaction';
import { whenWordLeftThenPlaceLeftWord } from './reactions/when-word-left-then-place-left-word/when-word-left-then-place-left-word.reaction';
import { LeftWordsController } from './views/left-words/left-words.controller';
import { leftWordsProjection } from './views/left-words/left-words.projection';
import { LeftWordsQuery } from './views/left-words/left-words.query';
import { TellOfOverdueConcernHandler } from './commands/tell-of-overdue-concern/tell-of-overdue-concern.handler';
import { AcceptCarerInvitationController } from './commands/accept-carer-invitation/accept-carer-invitation.controller';
import { AcceptCarerInvitationHandler } from './commands/accept-carer-invitation/accept-carer-invitation.handler';
import { InviteCarerController } from './commands/invite-carer/invite-carer.controller';
import { InviteCarerHandler } from './commands/invite-carer/invite-carer.handler';
import { CompleteActionController } from './commands/complete-action/complete-action.controller';
import { CompleteActionHandler } from './commands/complete-action/complete-action.handler';
import { NameKeyWorkerController } from './commands/name-key-worker/name-key-worker.controller';
import { NameKeyWorkerHandler } from './commands/name-key-worker/name-key-worker.handler';
import { InviteMemberController } from './commands/invite-member/invite-member.controller';
import { InviteMemberHandler } from './commands/invite-member/invite-member.handler';
import { StepBackFromTeamHandler } from './commands/step-back-from-team/step-back-from-team.handler';
import { JoinTeamHandler } from './commands/join-team/join-team.handler';
import { KeepPassageApartController } from './commands/keep-passage-apart/keep-passage-apart.controller';
import { KeepPassageApartHandler } from './commands/keep-passage-apart/keep-passage-apart.handler';
import { LiftPassageController } from './commands/lift-passage/lift-passage.controller';
import { LiftPassageHandler } from './commands/lift-passage/lift-passage.handler';
import { LeaveTeamController } from './commands/leave-team/leave-team.controller';
import { LeaveTeamHandler } from './commands/leave-team/leave-team.handler';
import { NoteDeathHandler } from './commands/note-death/note-death.handler';
import { OpenPlanHandler } from './commands/open-plan/open-plan.handler';
import { RestPlanHandler } from './commands/rest-plan/rest-plan.handler';
import { RevivePlanHandler } from './commands/revive-plan/revive-plan.handler';
import { ProposeRewordingController } from './commands/propose-rewording/propose-rewording.controller';
import { ProposeRewordingHandler } from './commands/propose-rewording/propose-rewording.handler';
import { ReviseSectionController } from './commands/revise-section/revise-section.controller';
import { ReviseSectionHandler } from './commands/revise-section/revise-section.handler';
import { SetGoalController } from './commands/set-goal/set-goal.controller';
import { SetGoalHandler } from './commands/set-goal/set-goal.handler';
import { SignPlanController } from './commands/sign-plan/sign-plan.controller';
import { SignPlanHandler } from './commands/sign-plan/sign-plan.handler';
import { ProposeDecisionController } from './commands/propose-decision/propose-decision.controller';
import { ProposeDecisionHandler } from './commands/propose-decision/propose-decision.handler';
import { StatePositionController } from './commands/state-position/state-position.controller';
import { StatePositionHandler } from './commands/state-position/state-position.handler';
import { RecordPersonsVoiceController } from './commands/record-persons-voice/record-persons-voice.controller';
import { RecordPersonsVoiceHandler } from './commands/record-persons-voice/record-persons-voice.handler';
import { TakeDecisionController } from './commands/take-decision/take-decision.controller';
import { TakeDecisionHandler } from './commands/take-decision/take-decision.handler';
import { ProposeHandOverController } from './commands/propose-hand-over/propose-hand-over.controller';
import { ProposeHandOverHandler } from './commands/propose-hand-over/propose-hand-over.handler';
import { ArrangeHandOverController } from './commands/arrange-hand-over/arrange-hand-over.controller';
import { AcceptHandOverController } from './commands/accept-hand-over/accept-hand-over.controller';
import { ArrangeHandOverHandler } from './commands/arrange-hand-over/arrange-hand-over.handler';
import { AcceptHandOverHandler } from './commands/accept-hand-over/accept-hand-over.handler';
import { RecordFirstContactController } from './commands/record-first-contact/record-first-contact.controller';
import { RecordFirstContactHandler } from './commands/record-first-contact/record-first-contact.handler';
import { WithdrawHandOverController } from './commands/withdraw-hand-over/withdraw-hand-over.controller';
import { WithdrawHandOverHandler } from './commands/withdraw-hand-over/withdraw-hand-over.handler';
import { SettleSectionHandler } from './commands/settle-section/settle-section.handler';
import { SectionController } from './editing/section/section.controller';
import { SectionRooms } from './editing/section/section.rooms';
import { TellOfLatenessHandler } from './commands/tell-of-lateness/tell-of-lateness.handler';
import { askAcceptedConsumer } from './integration/consumes/ask-accepted.consumer';
import { keyWorkerNamedConsumer } from './integration/consumes/key-worker-named.consumer';
import { practitionerRegisteredConsumer } from './integration/consumes/practitioners.consumer';
import { relationshipsConsumer } from './integration/consumes/relationships.consumer';
import { decisionTakenPublisher } from './integration/publishes/decision-taken.publisher';
import { carerConcernPublisher } from './integration/publishes/carer-concern.publisher';
import { leftWordPublisher } from './integration/publishes/left-word.publisher';
import { handOverPublisher } from './integration/publishes/hand-over.publisher';
import { planPublisher } from './integration/publishes/plan.publisher';
import { promisesPublisher } from './integration/publishes/promises.publisher';
import { recordViewedPublisher } from './integration/publishes/record-viewed.publisher';
import { TeamToday1700000100001 } from './migrations/1700000100001-team-today';
import { DecisionsAndHandOvers1700000100002 } from './migrations/1700000100002-decisions-and-hand-overs';
import { CarerConcerns1700000100070 } from './migrations/1700000100070-carer-concerns';
import { Promises1700000100074 } from './migrations/1700000100074-promises';
import { TiersOfPractitioners1700000100003 } from './migrations/1700000100003-tiers-of-practitioners';
import { RowsForTheirReaders1700000100004 } from './migrations/1700000100004-rows-for-their-readers';
import { PeopleWhoDied1700000100062 } from './migrations/1700000100062-people-who-died';
import { Reminders1700000100067 } from './migrations/1700000100067-reminders';
import { WordsBeingWritten1700000100076 } from './migrations/1700000100076-words-being-written';
import { carePlanReminders } from './reactions/when-date-comes-then-remind/when-date-comes-then-remind.deadline';
import { whenCarerConcernIsOverdueThenTell } from './reactions/when-carer-concern-is-overdue-then-tell-of-overdue-concern/when-carer-concern-is-overdue-then-tell-of-overdue-concern.deadline';
import { whenHandOverAcceptedThenJoinTeam } from './reactions/when-hand-over-accepted-then-join-team/when-hand-over-accepted-then-join-team.reaction';
import { whenHandOverIsOverdueThenTell } from './reactions/when-hand-over-is-overdue-then-tell/when-hand-over-is-overdue-then-tell.deadline';
import { CarerConcernsController } from './views/carer-concerns/carer-concerns.controller';
import { carerConcernsProjection } from './views/carer-concerns/carer-concerns.projection';
import { CarerConcernsQuery } from './views/carer-concerns/carer-concerns.query';
import { DecisionController } from './views/decision/decision.controller';
import { DecisionQuery } from './views/decision/decision.query';
import { DecisionOnListRow } from './views/decisions/decision-on-list.row';
import { DecisionsController } from './views/decisions/decisions.controller';
import { decisionsProjection } from './views/decisions/decisions.projection';
import { DecisionsQuery } from './views/decisions/decisions.query';
import { HandOverRow } from './views/hand-overs/hand-over.row';
import { HandOversController } from './views/hand-overs/hand-overs.controller';
import { handOverBoardProjection, handOversProjection } from './views/hand-overs/hand-overs.projection';
import { AccountableQuery } from './views/accountable/accountable.query';
import { HandOversQuery } from './views/hand-overs/hand-overs.query';
import { StepDownController } from './views/step-down/step-down.controller';
import { StepDownQuery } from './views/step-down/step-down.query';
import { PlanController } from './views/plan/plan.controller';
import { planProjection } from './views/plan/plan.projection';
import { PlanThenQuery } from './views/plan/plan-then.query';
import { PlanPrintController } from './views/plan-print/plan-print.controller';
import { PlanPrintQuery } from './views/plan-print/plan-print.query';
import { PlanVersionsController } from './views/plan-versions/plan-versions.controller';
import { PlanVersionsQuery } from './views/plan-versions/plan-versions.query';
import { PlanQuery } from './views/plan/plan.query';
import { PromisesController } from './views/promises/promises.controller';
import { promisesProjection } from './views/promises/promises.projection';
import { PromisesQuery } from './views/promises/promises.query';
import { TeamTodayController } from './views/team-today/team-today.controller';
import { teamTodayProjection } from './views/team-today/team-today.projection';
import { TeamTodayQuery } from './views/team-today/team-today.query';
import { AdoptDecisionPolicyController } from './commands/adopt-decision-policy/adopt-decision-policy.controller';
import { AdoptDecisionPolicyHandler } from './commands/adopt-decision-policy/adopt-decision-policy.handler';
import { ConsiderCapacityController } from './commands/consider-capacity/consider-capacity.controller';
import { ConsiderCapacityHandler } from './commands/consider-capacity/consider-capacity.handler';
import { EndRepresentationController } from './commands/end-representation/end-representation.controller';
import { EndRepresentationHandler } from './commands/end-representation/end-representation.handler';
import { RatifyDecisionController } from './commands/ratify-decision/ratify-decision.controller';
import { RatifyDecisionHandler } from './commands/ratify-decision/ratify-decision.handler';
import { RecogniseRepresentativeController } from './commands/recognise-representative/recognise-representative.controller';
import { RecogniseRepresentativeHandler } from './commands/recognise-representative/recognise-representative.handler';
import { RecordBestInterestsController } from './commands/record-best-interests/record-best-interests.controller';
import { RecordBestInterestsHandler } from './commands/record-best-interests/record-best-interests.handler';
import { RecordImplementationController } from './commands/record-implementation/record-implementation.controller';
import { RecordImplementationHandler } from './commands/record-implementation/record-implementation.handler';
import { ReviewDecisionController } from './commands/review-decision/review-decision.controller';
import { ReviewDecisionHandler } from './commands/review-decision/review-decision.handler';
import { TakeDecisionInEmergencyController } from './commands/take-decision-in-emergency/take-decision-in-emergency.controller';
import { TakeDecisionInEmergencyHandler } from './commands/take-decision-in-emergency/take-decision-in-emergency.handler';
import { WithdrawDecisionController } from './commands/withdraw-decision/withdraw-decision.controller';
import { WithdrawDecisionHandler } from './commands/withdraw-decision/withdraw-decision.handler';
import { LapseDecisionHandler } from './commands/lapse-decision/lapse-decision.handler';
import { LapsePositionsHandler } from './commands/lapse-positions/lapse-positions.handler';
import { EscalateRatificationHandler } from './commands/escalate-ratification/escalate-ratification.handler';
import { SupersedeDecisionHandler } from './commands/supersede-decision/supersede-decision.handler';
import { DecisionPoliciesController } from './views/decision-policies/decision-policies.controller';
import { DecisionPoliciesQuery } from './views/decision-policies/decision-policies.query';
import { AskedAsRepresentativeController } from './views/asked-as-representative/asked-as-representative.controller';
import { AskedAsRepresentativeQuery } from './views/asked-as-representative/asked-as-representative.query';
import { RepresentativesController } from './views/representatives/representatives.controller';
import { RepresentativesQuery } from './views/representatives/representatives.query';
import { MyDecisionsController } from './views/my-decisions/my-decisions.controller';
import { MyDecisionsQuery } from './views/my-decisions/my-decisions.query';
import { DecisionAuditController } from './views/decision-audit/decision-audit.controller';
import { DecisionAuditQuery } from './views/decision-audit/decision-audit.query';
import { decisionPoliciesProjection } from './views/decision-policies/decision-policies.projection';
import { representativesProjection } from './views/representatives/representatives.projection';
import { decisionAuditProjection } from './views/decision-audit/decision-audit.projection';
import { whenPlanRevisedThenLapsePositions } from './reactions/when-plan-revised-then-lapse-positions/when-plan-revised-then-lapse-positions.reaction';
import { whenDecisionTakenThenSupersedeDecision } from './reactions/when-decision-taken-then-supersede-decision/when-decision-taken-then-supersede-decision.reaction';
import { whenDecisionIsNotTakenThenLapseDecision } from './reactions/when-decision-is-not-taken-then-lapse-decision/when-decision-is-not-taken-then-lapse-decision.deadline';
import { whenRatificationIsOverdueThenEscalateRatification } from './reactions/when-ratification-is-overdue-then-escalate-ratification/when-ratification-is-overdue-then-escalate-ratification.deadline';
import { AgreeWayBackController } from './commands/agree-way-back/agree-way-back.controller';
import { AgreeWayBackHandler } from './commands/agree-way-back/agree-way-back.handler';
import { RecordStepUpContactController } from './commands/record-step-up-contact/record-step-up-contact.controller';
import { RecordStepUpContactHandler } from './commands/record-step-up-contact/record-step-up-contact.handler';
import { RewordWayBackController } from './commands/reword-way-back/reword-way-back.controller';
import { RewordWayBackHandler } from './commands/reword-way-back/reword-way-back.handler';
import { StepUpController } from './commands/step-up/step-up.controller';
import { StepUpHandler } from './commands/step-up/step-up.handler';
import { stepUpPublisher } from './integration/publishes/step-up.publisher';
import { StepUps1700000100088 } from './migrations/1700000100088-step-ups';
import { whenSteppedUpThenJoinTeam } from './reactions/when-stepped-up-then-join-team/when-stepped-up-then-join-team.reaction';
import { WayBackController } from './views/way-back/way-back.controller';
import { wayBackProjection } from './views/way-back/way-back.projection';
import { WayBackQuery } from './views/way-back/way-back.query';
import { DecisionsInFull1700000100078 } from './migrations/1700000100078-decisions-in-full';
import { ProduceEvidencePackController } from './commands/produce-evidence-pack/produce-evidence-pack.controller';
import { ProduceEvidencePackHandler } from './commands/produce-evidence-pack/produce-evidence-pack.handler';
import { EvidenceController } from './views/evidence/evidence.controller';
import { EvidenceQuery } from './views/evidence/evidence.query';
import { WhoKnewWhat1700000100091 } from './migrations/1700000100091-who-knew-what';
import { sharingSaidConsumer } from './integration/consumes/sharing-said.consumer';
import { PermittedThenQuery } from './views/who-knew-what/permitted-then.query';
import { recordLooksProjection } from './views/who-knew-what/record-looks.projection';
import { WhoKnewWhatController } from './views/who-knew-what/who-knew-what.controller';
import { WhoKnewWhatQuery } from './views/who-knew-what/who-knew-what.query';
import { HoldFarewellController } from './commands/hold-farewell/hold-farewell.controller';
import { HoldFarewellHandler } from './commands/hold-farewell/hold-farewell.handler';
import { owedElsewhereConsumer } from './integration/consumes/owed-elsewhere.consumer';
import { OwedElsewhere1700000100131 } from './migrations/1700000100131-owed-elsewhere';
import { FarewellController } from './views/farewell/farewell.controller';
import { FarewellQuery } from './views/farewell/farewell.query';
import { PutDecisionToRestHandler } from './commands/put-decision-to-rest/put-decision-to-rest.handler';
import { whenFarewellHeldThenPutDecisionToRest } from './reactions/when-farewell-held-then-put-decision-to-rest/when-farewell-held-then-put-decision-to-rest.reaction';

@Module({})
export class CarePlanModule {
  static forRoot(): DynamicModule {
    return contextModule(CarePlanModule, CarePlanContext, {
      name: 'care-plan',
      policy: carePlanAccess,
      things: carePlanThings,
      viewCategory: 'carePlanView',
      opensInEmergency: true,
      rows: [DecisionOnListRow, HandOverRow],
      migrations: [
        TeamToday1700000100001,
        DecisionsAndHandOvers1700000100002,
        TiersOfPractitioners1700000100003,
        RowsForTheirReaders1700000100004,
        PeopleWhoDied1700000100062,
        Reminders1700000100067,
        KeptFromUse1700000100068,
        CarerConcerns1700000100070,
        Promises1700000100074,
        WordsBeingWritten1700000100076,
        DecisionsInFull1700000100078,
        WhoKnewWhat1700000100091,
        StepUps1700000100088,
        LeftWords1700000100110,
        OwedElsewhere1700000100131,
      ],
      controllers: [
        AddSafetyLineController,
        AgreeSafetyLineController,
        ChangeDetailController,
        ResolveConflictController,
        TakeOutSafetyLineController,
        AcceptRewordingController,
        RefuseRewordingController,
        EndScribeController,
        NameScribeController,
        ResolveCommentController,
        MakeCommentController,
        AnswerCommentController,
        AgreeActionController,
        CompleteActionController,
        InviteMemberController,
        KeepPassageApartController,
        LiftPassageController,
        NameKeyWorkerController,
        LeaveTeamController,
        ProposeRewordingController,
        ReviseSectionController,
        SectionController,
        SetGoalController,
        SignPlanController,
        ...[PlanController, PlanVersionsController, PlanPrintController],
        TeamTodayController,
        ProposeDecisionController,
        StatePositionController,
        RecordPersonsVoiceController,
        TakeDecisionController,
        ProposeHandOverController,
        ArrangeHandOverController,
        AcceptHandOverController,
        RecordFirstContactController,
        WithdrawHandOverController,
        ...[AgreeWayBackController, RewordWayBackController, StepUpController, RecordStepUpContactController],
        WayBackController,
        HoldFarewellController,
        FarewellController,
        DecisionController,
        DecisionsController,
        ...[HandOversController, StepDownController],
        ...[TakeOutDecisionController, TakeOutEntryController, TakeOutPassageController, DisputedEntryController],
        ...[InviteCarerController, AcceptCarerInvitationController, RaiseCarerConcernController],
        ...[AnswerCarerConcernController, ReturnCarerConcernController],
        ...[LeaveWordController, PlaceLeftWordController, SettleLeftWordController, LeftWordsController],
        ...[CarerConcernsController, PromisesController],
        ...[
          AdoptDecisionPolicyController,
          ConsiderCapacityController,
          EndRepresentationController,
          RatifyDecisionController,
          RecogniseRepresentativeController,
        ],
        ...[
          RecordBestInterestsController,
          RecordImplementationController,
          ReviewDecisionController,
          TakeDecisionInEmergencyController,
          WithdrawDecisionController,
        ],
        AskedAsRepresentativeController,
        ...[DecisionPoliciesController, RepresentativesController, MyDecisionsController, DecisionAuditController],
        ...[WhoKnewWhatController, EvidenceController, ProduceEvidencePackController],
      ],
      providers: [
        AddSafetyLineHandler,
        AgreeSafetyLineHandler,
        ChangeDetailHandler,
        ResolveConflictHandler,
        TakeOutSafetyLineHandler,
        AcceptRewordingHandler,
        RefuseRewordingHandler,
        EndScribeHandler,
        NameScribeHandler,
        ResolveCommentHandler,
        MakeCommentHandler,
        AnswerCommentHandler,
        AgreeActionHandler,
        CompleteActionHandler,
        InviteMemberHandler,
        NameKeyWorkerHandler,
        JoinTeamHandler,
        StepBackFromTeamHandler,
        KeepPassageApartHandler,
        LiftPassageHandler,
        LeaveTeamHandler,
        NoteDeathHandler,
        OpenPlanHandler,
        RestPlanHandler,
        HoldFarewellHandler,
        PutDecisionToRestHandler,
        FarewellQuery,
        RevivePlanHandler,
        ProposeRewordingHandler,
        ReviseSectionHandler,
        SettleSectionHandler,
        SectionRooms,
        SetGoalHandler,
        SignPlanHandler,
        ...[PlanQuery, PlanThenQuery, PlanVersionsQuery, PlanPrintQuery],
        TeamTodayQuery,
        ProposeDecisionHandler,
        StatePositionHandler,
        RecordPersonsVoiceHandler,
        TakeDecisionHandler,
        ProposeHandOverHandler,
        ArrangeHandOverHandler,
        AcceptHandOverHandler,
        RecordFirstContactHandler,
        WithdrawHandOverHandler,
        ...[AgreeWayBackHandler, RewordWayBackHandler, StepUpHandler, RecordStepUpContactHandler, WayBackQuery],
        TellOfLatenessHandler,
        DecisionQuery,
        DecisionsQuery,
        ...[HandOversQuery, StepDownQuery],
        AccountableQuery,
        ...carePlanReminders.handlers,
        ...[TakeOutDecisionHandler, TakeOutEntryHandler, TakeOutPassageHandler],
        ...[BeginCorrectionHandler, CloseCorrectionHandler, DisputedEntryQuery],
        ...[InviteCarerHandler, AcceptCarerInvitationHandler, RaiseCarerConcernHandler],
        ...[AnswerCarerConcernHandler, ReturnCarerConcernHandler, LeftWordsQuery],
        ...[LeaveWordHandler, PlaceLeftWordHandler, SettleLeftWordHandler, ForgetLeftWordHandler],
        TellOfOverdueConcernHandler,
        ...[CarerConcernsQuery, PromisesQuery],
        ...[AdoptDecisionPolicyHandler, ConsiderCapacityHandler, EndRepresentationHandler, RatifyDecisionHandler],
        ...[
          RecogniseRepresentativeHandler,
          RecordBestInterestsHandler,
          RecordImplementationHandler,
          ReviewDecisionHandler,
        ],
        ...[TakeDecisionInEmergencyHandler, WithdrawDecisionHandler, LapseDecisionHandler, LapsePositionsHandler],
        ...[EscalateRatificationHandler, SupersedeDecisionHandler],
        AskedAsRepresentativeQuery,
        ...[DecisionPoliciesQuery, RepresentativesQuery, MyDecisionsQuery, DecisionAuditQuery],
        ...[WhoKnewWhatQuery, PermittedThenQuery, EvidenceQuery, ProduceEvidencePackHandler],
      ],
      parts: () => ({
        projections: [
          planProjection,
          teamTodayProjection,
          decisionsProjection,
          handOverBoardProjection,
          handOversProjection,
          wayBackProjection,
          carePlanReminders.projection,
          ...[carerConcernsProjection, leftWordsProjection],
          ...[decisionPoliciesProjection, representativesProjection, decisionAuditProjection],
          ...[promisesProjection, recordLooksProjection],
        ],
        publishers: [
          planPublisher,
          decisionTakenPublisher,
          handOverPublisher,
          stepUpPublisher,
          ...[carerConcernPublisher, leftWordPublisher],
          promisesPublisher,
          recordViewedPublisher,
          correctedPublisher,
          emergencyPublisher('care-plan', 'care-plan.emergency-opened.v1'),
          carePlanReminders.publisher,
        ],
        consumers: [
          keyWorkerNamedConsumer,
          askAcceptedConsumer,
          owedElsewhereConsumer,
          practitionerRegisteredConsumer,
          ...[relationshipsConsumer, sharingSaidConsumer],
          correctionsConsumer,
        ],
        reactions: [
          whenHandOverAcceptedThenJoinTeam,
          whenSteppedUpThenJoinTeam,
          ...[whenWordLeftThenPlaceLeftWord, whenLeftWordIsDealtWithThenForgetLeftWord],
          ...carePlanReminders.reactions,
          ...[whenPlanRevisedThenLapsePositions, whenDecisionTakenThenSupersedeDecision],
          whenFarewellHeldThenPutDecisionToRest,
        ],
        deadlines: [
          ...[whenHandOverIsOverdueThenTell, carePlanReminders.deadline, whenCarerConcernIsOverdueThenTell],
          ...[whenDecisionIsNotTakenThenLapseDecision, whenRatificationIsOverdueThenEscalateRatification],
        ],
      }),
    });
  }
}
