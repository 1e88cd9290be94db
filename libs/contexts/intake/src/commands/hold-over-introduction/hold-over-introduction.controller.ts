import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { HoldOverIntroduction } from './hold-over-introduction.command';
import type { HoldOverIntroductionRefusal } from './hold-over-introduction.decide';
import { HoldOverIntroductionRequest } from './hold-over-introduction.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/introductions/:introductionId/hold-over')
export class HoldOverIntroductionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async holdOver(
    @Param('introductionId', asId) introductionId: string,
    @Body() request: HoldOverIntroductionRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new HoldOverIntroduction({ introductionId, ...request }, context);
    const outcome = await this.commands.execute<HoldOverIntroduction, Outcome<HoldOverIntroductionRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: introductionId });
  }
}
