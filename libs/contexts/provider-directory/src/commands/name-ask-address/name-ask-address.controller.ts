import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { providerDirectoryRefusals } from '../../provider-directory.refusals';
import { NameAskAddress } from './name-ask-address.command';
import type { NameAskAddressRefusal } from './name-ask-address.decide';
import { NameAskAddressRequest } from './name-ask-address.request';

@Controller('api/provider-directory/listings/:serviceId/ask-address')
export class NameAskAddressController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async name(
    @Param('serviceId', new ParseUUIDPipe({ exceptionFactory: notFound })) serviceId: string,
    @Body() { address }: NameAskAddressRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const outcome = await this.commands.execute<NameAskAddress, Outcome<NameAskAddressRefusal>>(
      new NameAskAddress(serviceId, address ?? null, context),
    );
    return answer(outcome, providerDirectoryRefusals, { id: serviceId });
  }
}
