import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { contextModule } from '@platform/runtime/context';
import { emergencyPublisher } from '@platform/runtime/emergency-parts';
import { ChoosePassageAudienceController } from './commands/choose-passage-audience/choose-passage-audience.controller';
import { ChoosePassageAudienceHandler } from './commands/choose-passage-audience/choose-passage-audience.handler';
import { CloseHuddleController } from './commands/close-huddle/close-huddle.controller';
import { CloseHuddleHandler } from './commands/close-huddle/close-huddle.handler';
import { CorrectDeathController } from './commands/correct-death/correct-death.controller';
import { CorrectDeathHandler } from './commands/correct-death/correct-death.handler';
import { HandOverWarmlyHandler } from './commands/hand-over-warmly/hand-over-warmly.handler';
import { CorrectPassageController } from './commands/correct-passage/correct-passage.controller';
import { CorrectPassageHandler } from './commands/correct-passage/correct-passage.handler';
import { TakeOutConversationController } from './commands/take-out-conversation/take-out-conversation.controller';
import { TakeOutConversationHandler } from './commands/take-out-conversation/take-out-conversation.handler';
import { HoldInitialConversationController } from './commands/hold-initial-conversation/hold-initial-conversation.controller';
import { HoldInitialConversationHandler } from './commands/hold-initial-conversation/hold-initial-conversation.handler';
import { IdentifyNeedController } from './commands/identify-need/identify-need.controller';
import { IdentifyNeedHandler } from './commands/identify-need/identify-need.handler';
import { MeetNeedController } from './commands/meet-need/meet-need.controller';
import { MeetNeedHandler } from './commands/meet-need/meet-need.handler';
import { ChooseSafetyAudienceController } from './commands/choose-safety-audience/choose-safety-audience.controller';
import { ChooseSafetyAudienceHandler } from './commands/choose-safety-audience/choose-safety-audience.handler';
import { HoldSafetyConversationController } from './commands/hold-safety-conversation/hold-safety-conversation.controller';
import { HoldSafetyConversationHandler } from './commands/hold-safety-conversation/hold-safety-conversation.handler';
import { CorrectSafetyPassageController } from './commands/correct-safety-passage/correct-safety-passage.controller';
import { CorrectSafetyPassageHandler } from './commands/correct-safety-passage/correct-safety-passage.handler';
import { TakeOutSafetyConversationController } from './commands/take-out-safety-conversation/take-out-safety-conversation.controller';
import { TakeOutSafetyConversationHandler } from './commands/take-out-safety-conversation/take-out-safety-conversation.handler';
import { KeepSafetyPromiseController } from './commands/keep-safety-promise/keep-safety-promise.controller';
import { KeepSafetyPromiseHandler } from './commands/keep-safety-promise/keep-safety-promise.handler';
import { NameKeyWorkerController } from './commands/name-key-worker/name-key-worker.controller';
import { NameKeyWorkerHandler } from './commands/name-key-worker/name-key-worker.handler';
import { NoteReceiverHandler } from './commands/note-receiver/note-receiver.handler';
import { OpenHuddleController } from './commands/open-huddle/open-huddle.controller';
import { OpenHuddleHandler } from './commands/open-huddle/open-huddle.handler';
import { ReceiveIntroductionController } from './commands/receive-introduction/receive-introduction.controller';
import { ReceiveIntroductionHandler } from './commands/receive-introduction/receive-introduction.handler';
import { RecordDeathController } from './commands/record-death/record-death.controller';
import { RecordDeathHandler } from './commands/record-death/record-death.handler';
import { RecordPersonsChoiceController } from './commands/record-persons-choice/record-persons-choice.controller';
import { RecordPersonsChoiceHandler } from './commands/record-persons-choice/record-persons-choice.handler';
import { ReintroducePersonController } from './commands/reintroduce-person/reintroduce-person.controller';
import { ReintroducePersonHandler } from './commands/reintroduce-person/reintroduce-person.handler';
import { CaptureHuddleItemController } from './commands/capture-huddle-item/capture-huddle-item.controller';
import { CaptureHuddleItemHandler } from './commands/capture-huddle-item/capture-huddle-item.handler';
import { CarryHuddleItemController } from './commands/carry-huddle-item/carry-huddle-item.controller';
import { CarryHuddleItemHandler } from './commands/carry-huddle-item/carry-huddle-item.handler';
import { FinishHuddleItemController } from './commands/finish-huddle-item/finish-huddle-item.controller';
import { FinishHuddleItemHandler } from './commands/finish-huddle-item/finish-huddle-item.handler';
import { HoldOverIntroductionController } from './commands/hold-over-introduction/hold-over-introduction.controller';
import { HoldOverIntroductionHandler } from './commands/hold-over-introduction/hold-over-introduction.handler';
import { RaiseHuddleItemController } from './commands/raise-huddle-item/raise-huddle-item.controller';
import { RaiseHuddleItemHandler } from './commands/raise-huddle-item/raise-huddle-item.handler';
import { ShareHuddleOutcomeController } from './commands/share-huddle-outcome/share-huddle-outcome.controller';
import { ShareHuddleOutcomeHandler } from './commands/share-huddle-outcome/share-huddle-outcome.handler';
import { IntroduceSomeoneController } from './commands/introduce-someone/introduce-someone.controller';
import { IntroduceSomeoneHandler } from './commands/introduce-someone/introduce-someone.handler';
import { TakeDownIntroductionController } from './commands/take-down-introduction/take-down-introduction.controller';
import { TakeDownIntroductionHandler } from './commands/take-down-introduction/take-down-introduction.handler';
import { RecordPersonAwarenessController } from './commands/record-person-awareness/record-person-awareness.controller';
import { RecordPersonAwarenessHandler } from './commands/record-person-awareness/record-person-awareness.handler';
import { KeepUnfinishedIntroductionController } from './commands/keep-unfinished-introduction/keep-unfinished-introduction.controller';
import { KeepUnfinishedIntroductionHandler } from './commands/keep-unfinished-introduction/keep-unfinished-introduction.handler';
import { TellIntroducerHandler } from './commands/tell-introducer/tell-introducer.handler';
import { ThrowAwayUnfinishedIntroductionHandler } from './commands/throw-away-unfinished-introduction/throw-away-unfinished-introduction.handler';
import { intakeAccess, intakeThings } from './intake.access';
import { IntakeContext } from './intake.context';
import { handOverConsumer } from './integration/consumes/hand-over.consumer';
import { RecordContactController } from './commands/record-contact/record-contact.controller';
import { RecordContactHandler } from './commands/record-contact/record-contact.handler';
import { RecordMissedContactController } from './commands/record-missed-contact/record-missed-contact.controller';
import { RecordMissedContactHandler } from './commands/record-missed-contact/record-missed-contact.handler';
import { TryToReachController } from './commands/try-to-reach/try-to-reach.controller';
import { TryToReachHandler } from './commands/try-to-reach/try-to-reach.handler';
import { ContactCarerController } from './commands/contact-carer/contact-carer.controller';
import { ContactCarerHandler } from './commands/contact-carer/contact-carer.handler';
import { AgreeOutreachController } from './commands/agree-outreach/agree-outreach.controller';
import { AgreeOutreachHandler } from './commands/agree-outreach/agree-outreach.handler';
import { AskForDistanceController } from './commands/ask-for-distance/ask-for-distance.controller';
import { AskForDistanceHandler } from './commands/ask-for-distance/ask-for-distance.handler';
import { HearOfDeathHandler } from './commands/hear-of-death/hear-of-death.handler';
import { LeaveSpellHandler } from './commands/leave-spell/leave-spell.handler';
import { OpenSpellHandler } from './commands/open-spell/open-spell.handler';
import { RecordClockElementHandler } from './commands/record-clock-element/record-clock-element.handler';
import { StartHelpController } from './commands/start-help/start-help.controller';
import { StartHelpHandler } from './commands/start-help/start-help.handler';
import { clocksConsumer } from './integration/consumes/clocks.consumer';
import { outreachDecisionsConsumer } from './integration/consumes/outreach-decisions.consumer';
import { practitionerRegisteredConsumer } from './integration/consumes/practitioner-registered.consumer';
import { relationshipsConsumer } from './integration/consumes/relationships.consumer';
import { intakePublisher } from './integration/publishes/intake.publisher';
import { clocksPublisher } from './integration/publishes/clocks.publisher';
import { promisesPublisher } from './integration/publishes/promises.publisher';
import { HuddleBoard1700000000001 } from './migrations/1700000000001-huddle-board';
import { RowsForTheirReaders1700000000002 } from './migrations/1700000000002-rows-for-their-readers';
import { EndsOfIntroductions1700000000062 } from './migrations/1700000000062-ends-of-introductions';
import { Engagement1700000000065 } from './migrations/1700000000065-engagement';
import { Clocks1700000000066 } from './migrations/1700000000066-clocks';
import { ClocksController } from './views/clocks/clocks.controller';
import { clocksProjection } from './views/clocks/clocks.projection';
import { ClocksQuery } from './views/clocks/clocks.query';
import { PersonClockRow } from './views/clocks/person-clock.row';
import { EngagementController } from './views/engagement/engagement.controller';
import { engagementProjection } from './views/engagement/engagement.projection';
import { EngagementQuery } from './views/engagement/engagement.query';
import { EngagementConcernRow } from './views/engagement/engagement-concern.row';
import { TiersOfPractitioners1700000000064 } from './migrations/1700000000064-tiers-of-practitioners';
import { ImmediateNeeds1700000000071 } from './migrations/1700000000071-immediate-needs';
import { SafetyConversations1700000000073 } from './migrations/1700000000073-safety-conversations';
import { Promises1700000000074 } from './migrations/1700000000074-promises';
import { AgendaOfTheHuddle1700000000063 } from './migrations/1700000000063-agenda-of-the-huddle';
import { WhoIntroducedAndWhatIsUnfinished1700000000061 } from './migrations/1700000000061-who-introduced-and-what-is-unfinished';
import { whenDeathIsRecordedThenHearOfDeath } from './reactions/when-death-is-recorded-then-hear-of-death/when-death-is-recorded-then-hear-of-death.reaction';
import { whenIntroductionMovesOnThenTellIntroducer } from './reactions/when-introduction-moves-on-then-tell-introducer/when-introduction-moves-on-then-tell-introducer.reaction';
import { whenIntroductionReceivedThenThrowAwayUnfinishedIntroduction } from './reactions/when-introduction-received-then-throw-away-unfinished-introduction/when-introduction-received-then-throw-away-unfinished-introduction.reaction';
import { whenNobodyCameBackThenThrowAwayUnfinishedIntroduction } from './reactions/when-nobody-came-back-then-throw-away-unfinished-introduction/when-nobody-came-back-then-throw-away-unfinished-introduction.deadline';
import { Reminders1700000000067 } from './migrations/1700000000067-reminders';
import { intakeReminders } from './reactions/when-date-comes-then-remind/when-date-comes-then-remind.deadline';
import { FindWaitingController } from './views/huddle-board/find-waiting.controller';
import { FindWaitingQuery } from './views/huddle-board/find-waiting.query';
import { HuddleBoardController } from './views/huddle-board/huddle-board.controller';
import { huddleBoardProjection } from './views/huddle-board/huddle-board.projection';
import { HuddleBoardQuery } from './views/huddle-board/huddle-board.query';
import { HuddleItemRow } from './views/huddle-board/huddle-item.row';
import { HuddleRow } from './views/huddle-board/huddle.row';
import { IntroductionOnBoardRow } from './views/huddle-board/introduction-on-board.row';
import { ImmediateNeedRow } from './views/immediate-needs/immediate-need.row';
import { ImmediateNeedsController } from './views/immediate-needs/immediate-needs.controller';
import { immediateNeedsProjection } from './views/immediate-needs/immediate-needs.projection';
import { ImmediateNeedsQuery } from './views/immediate-needs/immediate-needs.query';
import { SafetyConversationRow } from './views/safety-conversations/safety-conversation.row';
import { SafetyConversationsController } from './views/safety-conversations/safety-conversations.controller';
import { safetyConversationsProjection } from './views/safety-conversations/safety-conversations.projection';
import { SafetyConversationsQuery } from './views/safety-conversations/safety-conversations.query';
import { HuddleOutcomeRow } from './views/huddle-outcomes/huddle-outcome.row';
import { HuddleOutcomesController } from './views/huddle-outcomes/huddle-outcomes.controller';
import { huddleOutcomesProjection } from './views/huddle-outcomes/huddle-outcomes.projection';
import { HuddleOutcomesQuery } from './views/huddle-outcomes/huddle-outcomes.query';
import { IntroductionsController } from './views/introductions/introductions.controller';
import { introductionsProjection } from './views/introductions/introductions.projection';
import { IntroductionsQuery } from './views/introductions/introductions.query';
import { introducerReceiptProjection } from './views/receipt/introducer-receipt.projection';
import { IntroducerReceiptRow } from './views/receipt/introducer-receipt.row';
import { PromisesController } from './views/promises/promises.controller';
import { promisesProjection } from './views/promises/promises.projection';
import { PromisesQuery } from './views/promises/promises.query';
import { ReceiptController } from './views/receipt/receipt.controller';
import { ReceiptQuery } from './views/receipt/receipt.query';
import { WhoIsHereController } from './views/who-is-here/who-is-here.controller';
import { WhoIsHereQuery } from './views/who-is-here/who-is-here.query';
import { UnfinishedIntroductionController } from './views/unfinished-introduction/unfinished-introduction.controller';
import { unfinishedIntroductionProjection } from './views/unfinished-introduction/unfinished-introduction.projection';
import { UnfinishedIntroductionQuery } from './views/unfinished-introduction/unfinished-introduction.query';
import { NoteFarewellHandler } from './commands/note-farewell/note-farewell.handler';
import { farewellConsumer } from './integration/consumes/farewell.consumer';
import { Farewells1700000000131 } from './migrations/1700000000131-farewells';

@Module({})
export class IntakeModule {
  static forRoot(): DynamicModule {
    return contextModule(IntakeModule, IntakeContext, {
      name: 'intake',
      policy: intakeAccess,
      things: intakeThings,
      viewCategory: 'intakeView',
      opensInEmergency: true,
      rows: [
        IntroductionOnBoardRow,
        HuddleRow,
        PersonClockRow,
        EngagementConcernRow,
        ImmediateNeedRow,
        SafetyConversationRow,
        HuddleItemRow,
        HuddleOutcomeRow,
        IntroducerReceiptRow,
      ],
      migrations: [
        HuddleBoard1700000000001,
        RowsForTheirReaders1700000000002,
        WhoIntroducedAndWhatIsUnfinished1700000000061,
        EndsOfIntroductions1700000000062,
        AgendaOfTheHuddle1700000000063,
        TiersOfPractitioners1700000000064,
        Engagement1700000000065,
        Clocks1700000000066,
        Reminders1700000000067,
        ImmediateNeeds1700000000071,
        SafetyConversations1700000000073,
        Promises1700000000074,
        Farewells1700000000131,
      ],
      controllers: [
        ChoosePassageAudienceController,
        CloseHuddleController,
        CorrectPassageController,
        HoldInitialConversationController,
        IdentifyNeedController,
        MeetNeedController,
        ImmediateNeedsController,
        ChooseSafetyAudienceController,
        HoldSafetyConversationController,
        KeepSafetyPromiseController,
        TakeOutSafetyConversationController,
        CorrectSafetyPassageController,
        SafetyConversationsController,
        NameKeyWorkerController,
        OpenHuddleController,
        ReceiveIntroductionController,
        RecordPersonsChoiceController,
        CorrectDeathController,
        RecordDeathController,
        ReintroducePersonController,
        RecordContactController,
        RecordMissedContactController,
        TryToReachController,
        ContactCarerController,
        AgreeOutreachController,
        AskForDistanceController,
        StartHelpController,
        ClocksController,
        EngagementController,
        CaptureHuddleItemController,
        CarryHuddleItemController,
        FinishHuddleItemController,
        PromisesController,
        HoldOverIntroductionController,
        RaiseHuddleItemController,
        ShareHuddleOutcomeController,
        TakeOutConversationController,
        HuddleBoardController,
        FindWaitingController,
        HuddleOutcomesController,
        WhoIsHereController,
        IntroductionsController,
        ReceiptController,
        IntroduceSomeoneController,
        KeepUnfinishedIntroductionController,
        RecordPersonAwarenessController,
        TakeDownIntroductionController,
        UnfinishedIntroductionController,
      ],
      providers: [
        ChoosePassageAudienceHandler,
        CloseHuddleHandler,
        CorrectPassageHandler,
        HoldInitialConversationHandler,
        IdentifyNeedHandler,
        MeetNeedHandler,
        ImmediateNeedsQuery,
        ChooseSafetyAudienceHandler,
        HoldSafetyConversationHandler,
        KeepSafetyPromiseHandler,
        TakeOutSafetyConversationHandler,
        CorrectSafetyPassageHandler,
        SafetyConversationsQuery,
        NameKeyWorkerHandler,
        OpenHuddleHandler,
        ReceiveIntroductionHandler,
        RecordPersonsChoiceHandler,
        CorrectDeathHandler,
        HandOverWarmlyHandler,
        NoteFarewellHandler,
        NoteReceiverHandler,
        RecordDeathHandler,
        ReintroducePersonHandler,
        RecordContactHandler,
        RecordMissedContactHandler,
        TryToReachHandler,
        ContactCarerHandler,
        AgreeOutreachHandler,
        AskForDistanceHandler,
        HearOfDeathHandler,
        LeaveSpellHandler,
        OpenSpellHandler,
        RecordClockElementHandler,
        StartHelpHandler,
        ClocksQuery,
        EngagementQuery,
        CaptureHuddleItemHandler,
        CarryHuddleItemHandler,
        FinishHuddleItemHandler,
        PromisesQuery,
        HoldOverIntroductionHandler,
        RaiseHuddleItemHandler,
        ShareHuddleOutcomeHandler,
        TakeOutConversationHandler,
        HuddleBoardQuery,
        FindWaitingQuery,
        HuddleOutcomesQuery,
        WhoIsHereQuery,
        IntroductionsQuery,
        ReceiptQuery,
        IntroduceSomeoneHandler,
        KeepUnfinishedIntroductionHandler,
        RecordPersonAwarenessHandler,
        TakeDownIntroductionHandler,
        TellIntroducerHandler,
        ThrowAwayUnfinishedIntroductionHandler,
        UnfinishedIntroductionQuery,
        ...intakeReminders.handlers,
      ],
      parts: () => ({
        projections: [
          clocksProjection,
          engagementProjection,
          huddleBoardProjection,
          huddleOutcomesProjection,
          introductionsProjection,
          introducerReceiptProjection,
          immediateNeedsProjection,
          safetyConversationsProjection,
          promisesProjection,
          unfinishedIntroductionProjection,
          intakeReminders.projection,
        ],
        reactions: [
          whenDeathIsRecordedThenHearOfDeath,
          whenIntroductionMovesOnThenTellIntroducer,
          whenIntroductionReceivedThenThrowAwayUnfinishedIntroduction,
          ...intakeReminders.reactions,
        ],
        deadlines: [intakeReminders.deadline, whenNobodyCameBackThenThrowAwayUnfinishedIntroduction],
        publishers: [
          intakePublisher,
          promisesPublisher,
          clocksPublisher,
          emergencyPublisher('intake', 'intake.emergency-opened.v1'),
          intakeReminders.publisher,
        ],
        consumers: [
          practitionerRegisteredConsumer,
          relationshipsConsumer,
          handOverConsumer,
          farewellConsumer,
          clocksConsumer,
          outreachDecisionsConsumer,
        ],
      }),
    });
  }
}
