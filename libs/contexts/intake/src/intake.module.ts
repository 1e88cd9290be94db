import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { contextModule } from '@platform/runtime/context';
import { ReceiveIntroductionController } from './commands/receive-introduction/receive-introduction.controller';
import { ReceiveIntroductionHandler } from './commands/receive-introduction/receive-introduction.handler';
import { intakeAccess } from './intake.access';
import { IntakeContext } from './intake.context';
import { relationshipEndedConsumer, relationshipStartedConsumer } from './integration/consumes/relationships.consumer';
import { intakePublisher } from './integration/publishes/intake.publisher';
import { HuddleBoard1700000000001 } from './migrations/1700000000001-huddle-board';
import { HuddleBoardController } from './views/huddle-board/huddle-board.controller';
import { huddleBoardProjection } from './views/huddle-board/huddle-board.projection';
import { HuddleBoardQuery } from './views/huddle-board/huddle-board.query';
import { IntroductionOnBoardRow } from './views/huddle-board/introduction-on-board.row';

@Module({})
export class IntakeModule {
  static forRoot(): DynamicModule {
    return contextModule(IntakeModule, IntakeContext, {
      name: 'intake',
      policy: intakeAccess,
      viewCategory: 'intakeView',
      rows: [IntroductionOnBoardRow],
      migrations: [HuddleBoard1700000000001],
      controllers: [ReceiveIntroductionController, HuddleBoardController],
      providers: [ReceiveIntroductionHandler, HuddleBoardQuery],
      parts: () => ({
        projections: [huddleBoardProjection],
        publishers: [intakePublisher],
        consumers: [relationshipStartedConsumer, relationshipEndedConsumer],
      }),
    });
  }
}
