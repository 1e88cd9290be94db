import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { PutOffTelling } from './put-off-telling.command';
import type { PutOffTellingRefusal } from './put-off-telling.decide';
import { PutOffTellingRequest } from './put-off-telling.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/emergencies/:emergencyId/tell-later')
export class PutOffTellingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async putOff(
    @Param('emergencyId', asId) emergencyId: string,
    @Body() { reason, until }: PutOffTellingRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new PutOffTelling(
      {
        emergencyId,
        putOffBy: context.principal.memberId ?? '',
        reason: reason.trim(),
        until: new Date(until).toISOString(),
        putOffAt: context.now.toISOString(),
      },
      context,
    );
    const outcome = await this.commands.execute<PutOffTelling, Outcome<PutOffTellingRefusal>>(command);
    return answer(outcome, identityRefusals, { id: emergencyId });
  }
}
