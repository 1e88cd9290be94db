import { Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { SaySamePerson } from './say-same-person.command';
import type { SaySamePersonRefusal } from './say-same-person.decide';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/possible-duplicates/:pairId/same-person')
export class SaySamePersonController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async say(@Param('pairId', asId) pairId: string, @AsCommand() context: CommandContext): Promise<CommandAnswer> {
    const command = new SaySamePerson(pairId, context);
    const outcome = await this.commands.execute<SaySamePerson, Outcome<SaySamePersonRefusal>>(command);
    return answer(outcome, identityRefusals, { id: pairId });
  }
}
