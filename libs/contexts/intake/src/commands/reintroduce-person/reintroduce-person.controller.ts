import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { ReintroducePerson } from './reintroduce-person.command';
import type { ReintroducePersonRefusal } from './reintroduce-person.decide';
import { ReintroducePersonRequest } from './reintroduce-person.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/introductions/:introductionId/reintroduction')
export class ReintroducePersonController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async reintroduce(
    @Param('introductionId', asId) introductionId: string,
    @Body() request: ReintroducePersonRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new ReintroducePerson({ introductionId, ...request }, context);
    const outcome = await this.commands.execute<ReintroducePerson, Outcome<ReintroducePersonRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: introductionId });
  }
}
