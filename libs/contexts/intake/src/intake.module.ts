import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { contextModule } from '@platform/runtime/context';
import { emergencyPublisher } from '@platform/runtime/emergency-parts';
import { CloseHuddleController } from './commands/close-huddle/close-huddle.controller';
import { CloseHuddleHandler } from './commands/close-huddle/close-huddle.handler';
import { CorrectDeathController } from './commands/correct-death/correct-death.controller';
import { CorrectDeathHandler } from './commands/correct-death/correct-death.handler';
import { HandOverWarmlyHandler } from './commands/hand-over-warmly/hand-over-warmly.handler';
import { HoldInitialConversationController } from './commands/hold-initial-conversation/hold-initial-conversation.controller';
import { HoldInitialConversationHandler } from './commands/hold-initial-conversation/hold-initial-conversation.handler';
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
import { intakeAccess, intakeThings } from './intake.access';
import { IntakeContext } from './intake.context';
import { handOverConsumer } from './integration/consumes/hand-over.consumer';
import { practitionerRegisteredConsumer } from './integration/consumes/practitioner-registered.consumer';
import { relationshipsConsumer } from './integration/consumes/relationships.consumer';
import { intakePublisher } from './integration/publishes/intake.publisher';
import { HuddleBoard1700000000001 } from './migrations/1700000000001-huddle-board';
import { RowsForTheirReaders1700000000002 } from './migrations/1700000000002-rows-for-their-readers';
import { EndsOfIntroductions1700000000062 } from './migrations/1700000000062-ends-of-introductions';
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
      migrations: [HuddleBoard1700000000001, RowsForTheirReaders1700000000002, EndsOfIntroductions1700000000062],
      controllers: [
        CloseHuddleController,
        HoldInitialConversationController,
        NameKeyWorkerController,
        OpenHuddleController,
        ReceiveIntroductionController,
        RecordPersonsChoiceController,
        CorrectDeathController,
        RecordDeathController,
        ReintroducePersonController,
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
        CorrectDeathHandler,
        HandOverWarmlyHandler,
        NoteReceiverHandler,
        RecordDeathHandler,
        ReintroducePersonHandler,
        HuddleBoardQuery,
        IntroductionsQuery,
        ReceiptQuery,
      ],
      parts: () => ({
        projections: [huddleBoardProjection, introductionsProjection],
        publishers: [intakePublisher, emergencyPublisher('intake', 'intake.emergency-opened.v1')],
        consumers: [practitionerRegisteredConsumer, relationshipsConsumer, handOverConsumer],
      }),
    });
  }
}
