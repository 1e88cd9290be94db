import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { SayDifferentPeople } from './say-different-people.command';
import type { SayDifferentPeopleRefusal } from './say-different-people.decide';
import { SayDifferentPeopleRequest } from './say-different-people.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/possible-duplicates/:pairId/different-people')
export class SayDifferentPeopleController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async say(
    @Param('pairId', asId) pairId: string,
    @Body() request: SayDifferentPeopleRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new SayDifferentPeople(pairId, request.reason, context);
    const outcome = await this.commands.execute<SayDifferentPeople, Outcome<SayDifferentPeopleRefusal>>(command);
    return answer(outcome, identityRefusals, { id: pairId });
  }
}
