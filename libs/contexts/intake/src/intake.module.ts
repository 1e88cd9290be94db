import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { contextModule } from '@platform/runtime/context';
import { emergencyPublisher } from '@platform/runtime/emergency-parts';
import { ChoosePassageAudienceController } from './commands/choose-passage-audience/choose-passage-audience.controller';
import { ChoosePassageAudienceHandler } from './commands/choose-passage-audience/choose-passage-audience.handler';
import { CloseHuddleController } from './commands/close-huddle/close-huddle.controller';
import { CloseHuddleHandler } from './commands/close-huddle/close-huddle.handler';
import { CorrectPassageController } from './commands/correct-passage/correct-passage.controller';
import { CorrectPassageHandler } from './commands/correct-passage/correct-passage.handler';
import { HoldInitialConversationController } from './commands/hold-initial-conversation/hold-initial-conversation.controller';
import { HoldInitialConversationHandler } from './commands/hold-initial-conversation/hold-initial-conversation.handler';
import { IdentifyNeedController } from './commands/identify-need/identify-need.controller';
import { IdentifyNeedHandler } from './commands/identify-need/identify-need.handler';
import { MeetNeedController } from './commands/meet-need/meet-need.controller';
import { MeetNeedHandler } from './commands/meet-need/meet-need.handler';
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
import { TiersOfPractitioners1700000000064 } from './migrations/1700000000064-tiers-of-practitioners';
import { ImmediateNeeds1700000000065 } from './migrations/1700000000065-immediate-needs';
import { HuddleBoardController } from './views/huddle-board/huddle-board.controller';
import { huddleBoardProjection } from './views/huddle-board/huddle-board.projection';
import { HuddleBoardQuery } from './views/huddle-board/huddle-board.query';
import { HuddleRow } from './views/huddle-board/huddle.row';
import { IntroductionOnBoardRow } from './views/huddle-board/introduction-on-board.row';
import { ImmediateNeedRow } from './views/immediate-needs/immediate-need.row';
import { ImmediateNeedsController } from './views/immediate-needs/immediate-needs.controller';
import { immediateNeedsProjection } from './views/immediate-needs/immediate-needs.projection';
import { ImmediateNeedsQuery } from './views/immediate-needs/immediate-needs.query';
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
      rows: [IntroductionOnBoardRow, HuddleRow, ImmediateNeedRow],
      migrations: [
        HuddleBoard1700000000001,
        RowsForTheirReaders1700000000002,
        TiersOfPractitioners1700000000064,
        ImmediateNeeds1700000000065,
      ],
      controllers: [
        ChoosePassageAudienceController,
        CloseHuddleController,
        CorrectPassageController,
        HoldInitialConversationController,
        IdentifyNeedController,
        MeetNeedController,
        ImmediateNeedsController,
        NameKeyWorkerController,
        OpenHuddleController,
        ReceiveIntroductionController,
        RecordPersonsChoiceController,
        HuddleBoardController,
        IntroductionsController,
        ReceiptController,
      ],
      providers: [
        ChoosePassageAudienceHandler,
        CloseHuddleHandler,
        CorrectPassageHandler,
        HoldInitialConversationHandler,
        IdentifyNeedHandler,
        MeetNeedHandler,
        ImmediateNeedsQuery,
        NameKeyWorkerHandler,
        OpenHuddleHandler,
        ReceiveIntroductionHandler,
        RecordPersonsChoiceHandler,
        HuddleBoardQuery,
        IntroductionsQuery,
        ReceiptQuery,
      ],
      parts: () => ({
        projections: [huddleBoardProjection, introductionsProjection, immediateNeedsProjection],
        publishers: [intakePublisher, emergencyPublisher('intake', 'intake.emergency-opened.v1')],
        consumers: [practitionerRegisteredConsumer, relationshipsConsumer],
      }),
    });
  }
}
