import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { identityRefusals } from '../../identity.refusals';
import { PlaceLegalHold } from './place-legal-hold.command';
import type { PlaceLegalHoldRefusal } from './place-legal-hold.decide';
import { PlaceLegalHoldAddress, PlaceLegalHoldRequest } from './place-legal-hold.request';

@Controller('api/identity/people/:personId/legal-holds')
export class PlaceLegalHoldController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async place(
    @Param() { personId }: PlaceLegalHoldAddress,
    @Body() { ground }: PlaceLegalHoldRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const holdId = newId(context, 'legal hold');
    const by = { placedBy: context.principal.memberId ?? '', placedAt: context.now.toISOString() };
    const command = new PlaceLegalHold({ holdId, personId, ground, ...by }, context);
    const outcome = await this.commands.execute<PlaceLegalHold, Outcome<PlaceLegalHoldRefusal>>(command);
    return answer(outcome, identityRefusals, { id: holdId });
  }
}
