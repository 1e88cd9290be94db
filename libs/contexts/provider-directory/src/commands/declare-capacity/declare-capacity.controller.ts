import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { providerDirectoryRefusals } from '../../provider-directory.refusals';
import { DeclareCapacity } from './declare-capacity.command';
import type { DeclareCapacityRefusal } from './declare-capacity.decide';
import { DeclareCapacityRequest } from './declare-capacity.request';

@Controller('api/provider-directory/listings/:serviceId/capacity')
export class DeclareCapacityController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async declare(
    @Param('serviceId', new ParseUUIDPipe({ exceptionFactory: notFound })) serviceId: string,
    @Body() { available, maximum }: DeclareCapacityRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const outcome = await this.commands.execute<DeclareCapacity, Outcome<DeclareCapacityRefusal>>(
      new DeclareCapacity(serviceId, available, maximum ?? null, context),
    );
    return answer(outcome, providerDirectoryRefusals, { id: serviceId });
  }
}
