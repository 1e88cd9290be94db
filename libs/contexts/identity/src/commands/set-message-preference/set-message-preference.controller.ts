import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { plainAddress } from '../../domain/message-preference/message-preference.rules';
import { IdentityContext } from '../../identity.context';
import { identityRefusals } from '../../identity.refusals';
import { SetMessagePreference } from './set-message-preference.command';
import type { SetMessagePreferenceRefusal } from './set-message-preference.decide';
import { SetMessagePreferenceRequest } from './set-message-preference.request';

@Controller('api/identity/message-preference')
export class SetMessagePreferenceController {
  constructor(
    private readonly commands: CommandBus,
    private readonly identity: IdentityContext,
  ) {}

  @Post()
  async set(
    @Body() { channel, address, quietFrom, quietUntil, digest }: SetMessagePreferenceRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const recipientId = this.identity.recipientIs(context.principal);
    const said = 'themself' as const;
    const kept = typeof address === 'string' ? plainAddress(channel, address) : null;
    const preference = {
      recipientId,
      channel,
      address: kept,
      quietFrom,
      quietUntil,
      said,
      ...(digest !== undefined && { digest }),
    };
    const command = new SetMessagePreference(preference, context);
    const outcome = await this.commands.execute<SetMessagePreference, Outcome<SetMessagePreferenceRefusal>>(command);
    return answer(outcome, identityRefusals, { id: recipientId });
  }
}
