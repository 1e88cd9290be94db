import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { contextModule } from '@platform/runtime/context';
import { emergencyPublisher } from '@platform/runtime/emergency-parts';
import { AnswerByCodeController } from './commands/answer-by-code/answer-by-code.controller';
import { AnswerByCodeHandler } from './commands/answer-by-code/answer-by-code.handler';
import { OfferMeasureController } from './commands/offer-measure/offer-measure.controller';
import { OfferMeasureHandler } from './commands/offer-measure/offer-measure.handler';
import { AcknowledgePromptController } from './commands/acknowledge-prompt/acknowledge-prompt.controller';
import { AcknowledgePromptHandler } from './commands/acknowledge-prompt/acknowledge-prompt.handler';
import { EscalatePromptHandler } from './commands/escalate-prompt/escalate-prompt.handler';
import { TakeOutMeasureController } from './commands/take-out-measure/take-out-measure.controller';
import { TakeOutMeasureHandler } from './commands/take-out-measure/take-out-measure.handler';
import { BeginMeasureDisputeHandler } from './commands/begin-measure-dispute/begin-measure-dispute.handler';
import { CloseMeasureDisputeHandler } from './commands/close-measure-dispute/close-measure-dispute.handler';
import { CompleteMeasureController } from './commands/complete-measure/complete-measure.controller';
import { CompleteMeasureHandler } from './commands/complete-measure/complete-measure.handler';
import { ChooseAreasController } from './commands/choose-areas/choose-areas.controller';
import { ChooseAreasHandler } from './commands/choose-areas/choose-areas.handler';
import { HoldLifeConversationController } from './commands/hold-life-conversation/hold-life-conversation.controller';
import { HoldLifeConversationHandler } from './commands/hold-life-conversation/hold-life-conversation.handler';
import { TalkThroughAreaController } from './commands/talk-through-area/talk-through-area.controller';
import { TalkThroughAreaHandler } from './commands/talk-through-area/talk-through-area.handler';
import { RewordNoteController } from './commands/reword-note/reword-note.controller';
import { RewordNoteHandler } from './commands/reword-note/reword-note.handler';
import { TakeOutNoteController } from './commands/take-out-note/take-out-note.controller';
import { TakeOutNoteHandler } from './commands/take-out-note/take-out-note.handler';
import { WriteNoteController } from './commands/write-note/write-note.controller';
import { WriteNoteHandler } from './commands/write-note/write-note.handler';
import { RateGoalController } from './commands/rate-goal/rate-goal.controller';
import { RateGoalHandler } from './commands/rate-goal/rate-goal.handler';
import { RecordLicenceController } from './commands/record-licence/record-licence.controller';
import { RecordLicenceHandler } from './commands/record-licence/record-licence.handler';
import { correctionsConsumer } from './integration/consumes/corrections.consumer';
import { goalSetConsumer } from './integration/consumes/goals.consumer';
import { relationshipsConsumer } from './integration/consumes/relationships.consumer';
import { outcomesPublisher } from './integration/publishes/outcomes.publisher';
import { Progress1700000000001 } from './migrations/1700000000001-progress';
import { RowsForTheirReaders1700000000002 } from './migrations/1700000000002-rows-for-their-readers';
import { PacksAndLicences1700000000093 } from './migrations/1700000000093-packs-and-licences';
import { SafetyPrompts1700000000094 } from './migrations/1700000000094-safety-prompts';
import { HowAnswersWereGiven1700000000095 } from './migrations/1700000000095-how-answers-were-given';
import { MeasuresKeptFromUse1700000000111 } from './migrations/1700000000111-measures-kept-from-use';
import { outcomesAccess, outcomesThings } from './outcomes.access';
import { OutcomesContext } from './outcomes.context';
import { DisputedMeasureController } from './views/disputed-measure/disputed-measure.controller';
import { DisputedMeasureQuery } from './views/disputed-measure/disputed-measure.query';
import { LifeConversationsController } from './views/life-conversations/life-conversations.controller';
import { LifeConversationsQuery } from './views/life-conversations/life-conversations.query';
import { ProgressPrintController } from './views/progress-print/progress-print.controller';
import { ProgressPrintQuery } from './views/progress-print/progress-print.query';
import { TrajectoryNotesController } from './views/trajectory-notes/trajectory-notes.controller';
import { TrajectoryNotesQuery } from './views/trajectory-notes/trajectory-notes.query';
import { MeasureLicenceRow } from './views/measures/measure-licence.row';
import { MeasurePackRow } from './views/measures/measure-pack.row';
import { MeasuresController } from './views/measures/measures.controller';
import { measuresProjection } from './views/measures/measures.projection';
import { MeasuresQuery } from './views/measures/measures.query';
import { GoalRatingRow } from './views/progress/goal-rating.row';
import { MeasurePointRow } from './views/progress/measure-point.row';
import { MakeMeasureLinkController } from './commands/make-measure-link/make-measure-link.controller';
import { MakeMeasureLinkHandler } from './commands/make-measure-link/make-measure-link.handler';
import { SendMeasureController } from './commands/send-measure/send-measure.controller';
import { SendMeasureHandler } from './commands/send-measure/send-measure.handler';
import { TakeBackCodeController } from './commands/take-back-code/take-back-code.controller';
import { TakeBackCodeHandler } from './commands/take-back-code/take-back-code.handler';
import { OpenCodes1700000000151 } from './migrations/1700000000151-open-codes';
import { OpenCodeRow } from './views/open-codes/open-code.row';
import { OpenCodesController } from './views/open-codes/open-codes.controller';
import { openCodesProjection } from './views/open-codes/open-codes.projection';
import { OpenCodesQuery } from './views/open-codes/open-codes.query';
import { MeasureByCodeController } from './views/measure-by-code/measure-by-code.controller';
import { MeasureByCodeQuery } from './views/measure-by-code/measure-by-code.query';
import { PairedChangesController } from './views/paired-changes/paired-changes.controller';
import { PairedChangesQuery } from './views/paired-changes/paired-changes.query';
import { ProgressController } from './views/progress/progress.controller';
import { progressProjection } from './views/progress/progress.projection';
import { ProgressQuery } from './views/progress/progress.query';
import { whenPromptIsNotAcknowledgedThenEscalate } from './reactions/when-prompt-is-not-acknowledged-then-escalate-prompt/when-prompt-is-not-acknowledged-then-escalate-prompt.deadline';
import { SafetyPromptRow } from './views/safety-prompts/safety-prompt.row';
import { SafetyPromptsController } from './views/safety-prompts/safety-prompts.controller';
import { safetyPromptsProjection } from './views/safety-prompts/safety-prompts.projection';
import { SafetyPromptsQuery } from './views/safety-prompts/safety-prompts.query';

@Module({})
export class OutcomesModule {
  static forRoot(): DynamicModule {
    return contextModule(OutcomesModule, OutcomesContext, {
      name: 'outcomes',
      policy: outcomesAccess,
      things: outcomesThings,
      viewCategory: 'outcomesView',
      opensInEmergency: true,
      rows: [MeasurePointRow, GoalRatingRow, MeasurePackRow, MeasureLicenceRow, SafetyPromptRow, OpenCodeRow],
      migrations: [
        Progress1700000000001,
        RowsForTheirReaders1700000000002,
        PacksAndLicences1700000000093,
        SafetyPrompts1700000000094,
        HowAnswersWereGiven1700000000095,
        MeasuresKeptFromUse1700000000111,
        OpenCodes1700000000151,
      ],
      controllers: [
        CompleteMeasureController,
        OfferMeasureController,
        TakeBackCodeController,
        SendMeasureController,
        MakeMeasureLinkController,
        OpenCodesController,
        AnswerByCodeController,
        MeasureByCodeController,
        RateGoalController,
        ChooseAreasController,
        TalkThroughAreaController,
        HoldLifeConversationController,
        LifeConversationsController,
        WriteNoteController,
        RewordNoteController,
        TakeOutNoteController,
        TrajectoryNotesController,
        ProgressPrintController,
        TakeOutMeasureController,
        DisputedMeasureController,
        RecordLicenceController,
        MeasuresController,
        ProgressController,
        PairedChangesController,
        AcknowledgePromptController,
        SafetyPromptsController,
      ],
      providers: [
        CompleteMeasureHandler,
        OfferMeasureHandler,
        TakeBackCodeHandler,
        SendMeasureHandler,
        MakeMeasureLinkHandler,
        OpenCodesQuery,
        AnswerByCodeHandler,
        MeasureByCodeQuery,
        RateGoalHandler,
        ChooseAreasHandler,
        TalkThroughAreaHandler,
        HoldLifeConversationHandler,
        LifeConversationsQuery,
        WriteNoteHandler,
        RewordNoteHandler,
        TakeOutNoteHandler,
        TrajectoryNotesQuery,
        ProgressPrintQuery,
        TakeOutMeasureHandler,
        BeginMeasureDisputeHandler,
        CloseMeasureDisputeHandler,
        DisputedMeasureQuery,
        RecordLicenceHandler,
        MeasuresQuery,
        ProgressQuery,
        PairedChangesQuery,
        AcknowledgePromptHandler,
        EscalatePromptHandler,
        SafetyPromptsQuery,
      ],
      parts: () => ({
        projections: [progressProjection, measuresProjection, safetyPromptsProjection, openCodesProjection],
        publishers: [outcomesPublisher, emergencyPublisher('outcomes', 'outcomes.emergency-opened.v1')],
        consumers: [relationshipsConsumer, goalSetConsumer, correctionsConsumer],
        deadlines: [whenPromptIsNotAcknowledgedThenEscalate],
      }),
    });
  }
}
