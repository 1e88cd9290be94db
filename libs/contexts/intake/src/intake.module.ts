import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { contextModule } from '@platform/runtime/context';
import { emergencyPublisher } from '@platform/runtime/emergency-parts';
import { CloseHuddleController } from './commands/close-huddle/close-huddle.controller';
import { CloseHuddleHandler } from './commands/close-huddle/close-huddle.handler';
import { HoldInitialConversationController } from './commands/hold-initial-conversation/hold-initial-conversation.controller';
import { HoldInitialConversationHandler } from './commands/hold-initial-conversation/hold-initial-conversation.handler';
import { NameKeyWorkerController } from './commands/name-key-worker/name-key-worker.controller';
import { NameKeyWorkerHandler } from './commands/name-key-worker/name-key-worker.handler';
import { OpenHuddleController } from './commands/open-huddle/open-huddle.controller';
import { OpenHuddleHandler } from './commands/open-huddle/open-huddle.handler';
import { ReceiveIntroductionController } from './commands/receive-introduction/receive-introduction.controller';
import { ReceiveIntroductionHandler } from './commands/receive-introduction/receive-introduction.handler';
import { RecordPersonsChoiceController } from './commands/record-persons-choice/record-persons-choice.controller';
import { RecordPersonsChoiceHandler } from './commands/record-persons-choice/record-persons-choice.handler';
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
import { practitionerRegisteredConsumer } from './integration/consumes/practitioner-registered.consumer';
import { relationshipsConsumer } from './integration/consumes/relationships.consumer';
import { intakePublisher } from './integration/publishes/intake.publisher';
import { HuddleBoard1700000000001 } from './migrations/1700000000001-huddle-board';
import { RowsForTheirReaders1700000000002 } from './migrations/1700000000002-rows-for-their-readers';
import { WhoIntroducedAndWhatIsUnfinished1700000000061 } from './migrations/1700000000061-who-introduced-and-what-is-unfinished';
import { whenIntroductionMovesOnThenTellIntroducer } from './reactions/when-introduction-moves-on-then-tell-introducer/when-introduction-moves-on-then-tell-introducer.reaction';
import { whenIntroductionReceivedThenThrowAwayUnfinishedIntroduction } from './reactions/when-introduction-received-then-throw-away-unfinished-introduction/when-introduction-received-then-throw-away-unfinished-introduction.reaction';
import { whenNobodyCameBackThenThrowAwayUnfinishedIntroduction } from './reactions/when-nobody-came-back-then-throw-away-unfinished-introduction/when-nobody-came-back-then-throw-away-unfinished-introduction.deadline';
import { HuddleBoardController } from './views/huddle-board/huddle-board.controller';
import { huddleBoardProjection } from './views/huddle-board/huddle-board.projection';
import { HuddleBoardQuery } from './views/huddle-board/huddle-board.query';
import { HuddleRow } from './views/huddle-board/huddle.row';
import { IntroductionOnBoardRow } from './views/huddle-board/introduction-on-board.row';
import { IntroductionsController } from './views/introductions/introductions.controller';
import { introductionsProjection } from './views/introductions/introductions.projection';
import { IntroductionsQuery } from './views/introductions/introductions.query';
import { introducerReceiptProjection } from './views/receipt/introducer-receipt.projection';
import { IntroducerReceiptRow } from './views/receipt/introducer-receipt.row';
import { ReceiptController } from './views/receipt/receipt.controller';
import { ReceiptQuery } from './views/receipt/receipt.query';
import { UnfinishedIntroductionController } from './views/unfinished-introduction/unfinished-introduction.controller';
import { unfinishedIntroductionProjection } from './views/unfinished-introduction/unfinished-introduction.projection';
import { UnfinishedIntroductionQuery } from './views/unfinished-introduction/unfinished-introduction.query';

@Module({})
export class IntakeModule {
  static forRoot(): DynamicModule {
    return contextModule(IntakeModule, IntakeContext, {
      name: 'intake',
      policy: intakeAccess,
      things: intakeThings,
      viewCategory: 'intakeView',
      opensInEmergency: true,
      rows: [IntroductionOnBoardRow, HuddleRow, IntroducerReceiptRow],
      migrations: [
        HuddleBoard1700000000001,
        RowsForTheirReaders1700000000002,
        WhoIntroducedAndWhatIsUnfinished1700000000061,
      ],
      controllers: [
        CloseHuddleController,
        HoldInitialConversationController,
        NameKeyWorkerController,
        OpenHuddleController,
        ReceiveIntroductionController,
        RecordPersonsChoiceController,
        HuddleBoardController,
        IntroductionsController,
        ReceiptController,
        IntroduceSomeoneController,
        KeepUnfinishedIntroductionController,
        RecordPersonAwarenessController,
        TakeDownIntroductionController,
        UnfinishedIntroductionController,
      ],
      providers: [
        CloseHuddleHandler,
        HoldInitialConversationHandler,
        NameKeyWorkerHandler,
        OpenHuddleHandler,
        ReceiveIntroductionHandler,
        RecordPersonsChoiceHandler,
        HuddleBoardQuery,
        IntroductionsQuery,
        ReceiptQuery,
        IntroduceSomeoneHandler,
        KeepUnfinishedIntroductionHandler,
        RecordPersonAwarenessHandler,
        TakeDownIntroductionHandler,
        TellIntroducerHandler,
        ThrowAwayUnfinishedIntroductionHandler,
        UnfinishedIntroductionQuery,
      ],
      parts: () => ({
        projections: [
          huddleBoardProjection,
          introductionsProjection,
          introducerReceiptProjection,
          unfinishedIntroductionProjection,
        ],
        reactions: [
          whenIntroductionMovesOnThenTellIntroducer,
          whenIntroductionReceivedThenThrowAwayUnfinishedIntroduction,
        ],
        deadlines: [whenNobodyCameBackThenThrowAwayUnfinishedIntroduction],
        publishers: [intakePublisher, emergencyPublisher('intake', 'intake.emergency-opened.v1')],
        consumers: [practitionerRegisteredConsumer, relationshipsConsumer],
      }),
    });
  }
}
