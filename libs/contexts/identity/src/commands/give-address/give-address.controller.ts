import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand, RevisionSeen } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { GiveAddress } from './give-address.command';
import type { GiveAddressRefusal } from './give-address.decide';
import { GiveAddressRequest } from './give-address.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/people/:personId/address')
export class GiveAddressController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async give(
    @Param('personId', asId) personId: string,
    @Body() { lines, postcode = null }: GiveAddressRequest,
    @RevisionSeen() timesSeen: bigint,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new GiveAddress({ personId, lines, postcode }, Number(timesSeen), context);
    const outcome = await this.commands.execute<GiveAddress, Outcome<GiveAddressRefusal>>(command);
    return answer(outcome, identityRefusals, { id: personId });
  }
}
