import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { signInNeeded } from '@platform/http/problem';
import { idOfCode } from '@platform/privacy/receipt-code';
import { IdentityContext } from '../../identity.context';
import { identityRefusals } from '../../identity.refusals';
import { LinkAccount } from './link-account.command';
import type { LinkAccountRefusal } from './link-account.decide';
import { LinkAccountRequest } from './link-account.request';

@Controller('api/identity/me/link')
export class LinkAccountController {
  constructor(
    private readonly commands: CommandBus,
    private readonly identity: IdentityContext,
  ) {}

  @Post()
  @UseGuards(ThrottlerGuard)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  async link(@Body() request: LinkAccountRequest, @AsCommand() context: CommandContext): Promise<CommandAnswer> {
    const { accountId } = context.principal;
    if (!accountId) throw signInNeeded();
    const personId = idOfCode(this.identity.platform.keyFor('receipt-codes'), request.receiptCode);
    if (!personId) return answer<LinkAccountRefusal>({ refused: 'receipt-code-unknown' }, identityRefusals, {});
    const command = new LinkAccount({ personId, accountId, linkedAt: context.now.toISOString() }, context);
    const outcome = await this.commands.execute<LinkAccount, Outcome<LinkAccountRefusal>>(command);
    return answer(outcome, identityRefusals, { id: personId });
  }
}
