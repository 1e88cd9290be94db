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
import { CaptureHuddleItemController } from './commands/capture-huddle-item/capture-huddle-item.controller';
import { CaptureHuddleItemHandler } from './commands/capture-huddle-item/capture-huddle-item.handler';
import { CarryHuddleItemController } from './commands/carry-huddle-item/carry-huddle-item.controller';
import { CarryHuddleItemHandler } from './commands/carry-huddle-item/carry-huddle-item.handler';
import { HoldOverIntroductionController } from './commands/hold-over-introduction/hold-over-introduction.controller';
import { HoldOverIntroductionHandler } from './commands/hold-over-introduction/hold-over-introduction.handler';
import { RaiseHuddleItemController } from './commands/raise-huddle-item/raise-huddle-item.controller';
import { RaiseHuddleItemHandler } from './commands/raise-huddle-item/raise-huddle-item.handler';
import { ShareHuddleOutcomeController } from './commands/share-huddle-outcome/share-huddle-outcome.controller';
import { ShareHuddleOutcomeHandler } from './commands/share-huddle-outcome/share-huddle-outcome.handler';
import { intakeAccess, intakeThings } from './intake.access';
import { IntakeContext } from './intake.context';
import { practitionerRegisteredConsumer } from './integration/consumes/practitioner-registered.consumer';
import { relationshipsConsumer } from './integration/consumes/relationships.consumer';
import { intakePublisher } from './integration/publishes/intake.publisher';
import { HuddleBoard1700000000001 } from './migrations/1700000000001-huddle-board';
import { RowsForTheirReaders1700000000002 } from './migrations/1700000000002-rows-for-their-readers';
import { AgendaOfTheHuddle1700000000063 } from './migrations/1700000000063-agenda-of-the-huddle';
import { HuddleBoardController } from './views/huddle-board/huddle-board.controller';
import { huddleBoardProjection } from './views/huddle-board/huddle-board.projection';
import { HuddleBoardQuery } from './views/huddle-board/huddle-board.query';
import { HuddleItemRow } from './views/huddle-board/huddle-item.row';
import { HuddleRow } from './views/huddle-board/huddle.row';
import { IntroductionOnBoardRow } from './views/huddle-board/introduction-on-board.row';
import { HuddleOutcomeRow } from './views/huddle-outcomes/huddle-outcome.row';
import { HuddleOutcomesController } from './views/huddle-outcomes/huddle-outcomes.controller';
import { huddleOutcomesProjection } from './views/huddle-outcomes/huddle-outcomes.projection';
import { HuddleOutcomesQuery } from './views/huddle-outcomes/huddle-outcomes.query';
import { IntroductionsController } from './views/introductions/introductions.controller';
import { introductionsProjection } from './views/introductions/introductions.projection';
import { IntroductionsQuery } from './views/introductions/introductions.query';
import { ReceiptController } from './views/receipt/receipt.controller';
import { ReceiptQuery } from './views/receipt/receipt.query';
import { WhoIsHereController } from './views/who-is-here/who-is-here.controller';
import { WhoIsHereQuery } from './views/who-is-here/who-is-here.query';

@Module({})
export class IntakeModule {
  static forRoot(): DynamicModule {
    return contextModule(IntakeModule, IntakeContext, {
      name: 'intake',
      policy: intakeAccess,
      things: intakeThings,
      viewCategory: 'intakeView',
      opensInEmergency: true,
      rows: [IntroductionOnBoardRow, HuddleRow, HuddleItemRow, HuddleOutcomeRow],
      migrations: [HuddleBoard1700000000001, RowsForTheirReaders1700000000002, AgendaOfTheHuddle1700000000063],
      controllers: [
        CloseHuddleController,
        HoldInitialConversationController,
        NameKeyWorkerController,
        OpenHuddleController,
        ReceiveIntroductionController,
        RecordPersonsChoiceController,
        CaptureHuddleItemController,
        CarryHuddleItemController,
        HoldOverIntroductionController,
        RaiseHuddleItemController,
        ShareHuddleOutcomeController,
        HuddleBoardController,
        HuddleOutcomesController,
        WhoIsHereController,
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
        CaptureHuddleItemHandler,
        CarryHuddleItemHandler,
        HoldOverIntroductionHandler,
        RaiseHuddleItemHandler,
        ShareHuddleOutcomeHandler,
        HuddleBoardQuery,
        HuddleOutcomesQuery,
        WhoIsHereQuery,
        IntroductionsQuery,
        ReceiptQuery,
      ],
      parts: () => ({
        projections: [huddleBoardProjection, huddleOutcomesProjection, introductionsProjection],
        publishers: [intakePublisher, emergencyPublisher('intake', 'intake.emergency-opened.v1')],
        consumers: [practitionerRegisteredConsumer, relationshipsConsumer],
      }),
    });
  }
}
