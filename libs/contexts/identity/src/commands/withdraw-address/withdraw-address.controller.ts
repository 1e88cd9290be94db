import { Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { WithdrawAddress } from './withdraw-address.command';
import type { WithdrawAddressRefusal } from './withdraw-address.decide';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/people/:personId/address/withdraw')
export class WithdrawAddressController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async withdraw(
    @Param('personId', asId) personId: string,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new WithdrawAddress(personId, context);
    const outcome = await this.commands.execute<WithdrawAddress, Outcome<WithdrawAddressRefusal>>(command);
    return answer(outcome, identityRefusals, { id: personId });
  }
}
