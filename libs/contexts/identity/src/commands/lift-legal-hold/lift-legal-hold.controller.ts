import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { identityRefusals } from '../../identity.refusals';
import { LiftLegalHold } from './lift-legal-hold.command';
import type { LiftLegalHoldRefusal } from './lift-legal-hold.decide';
import { LiftLegalHoldAddress } from './lift-legal-hold.request';

@Controller('api/identity/people/:personId/legal-holds/:holdId/lift')
export class LiftLegalHoldController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async lift(
    @Param() { personId, holdId }: LiftLegalHoldAddress,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new LiftLegalHold(personId, holdId, context);
    const outcome = await this.commands.execute<LiftLegalHold, Outcome<LiftLegalHoldRefusal>>(command);
    return answer(outcome, identityRefusals, { id: holdId });
  }
}
