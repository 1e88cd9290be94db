import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { contextModule } from '@platform/runtime/context';
import { emergencyPublisher } from '@platform/runtime/emergency-parts';
import { CloseHuddleController } from './commands/close-huddle/close-huddle.controller';
import { CloseHuddleHandler } from './commands/close-huddle/close-huddle.handler';
import { TakeOutConversationController } from './commands/take-out-conversation/take-out-conversation.controller';
import { TakeOutConversationHandler } from './commands/take-out-conversation/take-out-conversation.handler';
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
import { intakeAccess, intakeThings } from './intake.access';
import { IntakeContext } from './intake.context';
import { practitionerRegisteredConsumer } from './integration/consumes/practitioner-registered.consumer';
import { relationshipsConsumer } from './integration/consumes/relationships.consumer';
import { intakePublisher } from './integration/publishes/intake.publisher';
import { HuddleBoard1700000000001 } from './migrations/1700000000001-huddle-board';
import { RowsForTheirReaders1700000000002 } from './migrations/1700000000002-rows-for-their-readers';
import { HuddleBoardController } from './views/huddle-board/huddle-board.controller';
import { huddleBoardProjection } from './views/huddle-board/huddle-board.projection';
import { HuddleBoardQuery } from './views/huddle-board/huddle-board.query';
import { HuddleRow } from './views/huddle-board/huddle.row';
import { IntroductionOnBoardRow } from './views/huddle-board/introduction-on-board.row';
import { IntroductionsController } from './views/introductions/introductions.controller';
import { introductionsProjection } from './views/introductions/introductions.projection';
import { IntroductionsQuery } from './views/introductions/introductions.query';
import { ReceiptController } from './views/receipt/receipt.controller';
import { ReceiptQuery } from './views/receipt/receipt.query';

@Module({})
export class IntakeModule {
  static forRoot(): DynamicModule {
    return contextModule(IntakeModule, IntakeContext, {
      name: 'intake',
      policy: intakeAccess,
      things: intakeThings,
      viewCategory: 'intakeView',
      opensInEmergency: true,
      rows: [IntroductionOnBoardRow, HuddleRow],
      migrations: [HuddleBoard1700000000001, RowsForTheirReaders1700000000002],
      controllers: [
        CloseHuddleController,
        HoldInitialConversationController,
        NameKeyWorkerController,
        OpenHuddleController,
        ReceiveIntroductionController,
        RecordPersonsChoiceController,
        TakeOutConversationController,
        HuddleBoardController,
        IntroductionsController,
        ReceiptController,
      ],
      providers: [
        CloseHuddleHandler,
        HoldInitialConversationHandler,
        NameKeyWorkerHandler,
        OpenHuddleHandler,
        ReceiveIntroductionHandler,
        RecordPersonsChoiceHandler,
        TakeOutConversationHandler,
        HuddleBoardQuery,
        IntroductionsQuery,
        ReceiptQuery,
      ],
      parts: () => ({
        projections: [huddleBoardProjection, introductionsProjection],
        publishers: [intakePublisher, emergencyPublisher('intake', 'intake.emergency-opened.v1')],
        consumers: [practitionerRegisteredConsumer, relationshipsConsumer],
      }),
    });
  }
}
