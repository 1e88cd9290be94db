import { Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { WithdrawFormerName } from './withdraw-former-name.command';
import type { WithdrawFormerNameRefusal } from './withdraw-former-name.decide';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/people/:personId/former-names/:formerNameId/withdraw')
export class WithdrawFormerNameController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async withdraw(
    @Param('personId', asId) personId: string,
    @Param('formerNameId', asId) formerNameId: string,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new WithdrawFormerName(personId, formerNameId, context);
    const outcome = await this.commands.execute<WithdrawFormerName, Outcome<WithdrawFormerNameRefusal>>(command);
    return answer(outcome, identityRefusals, { id: formerNameId });
  }
}
