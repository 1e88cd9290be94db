import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { assuranceRefusals } from '../../assurance.refusals';
import { ResolveAlert } from './resolve-alert.command';
import type { ResolveAlertRefusal } from './resolve-alert.decide';
import { ResolveAlertRequest } from './resolve-alert.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/assurance/watch/:alertId/resolve')
export class ResolveAlertController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async resolve(
    @Param('alertId', asId) alertId: string,
    @Body() { whatWasDone }: ResolveAlertRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new ResolveAlert({ alertId, whatWasDone }, context);
    const outcome = await this.commands.execute<ResolveAlert, Outcome<ResolveAlertRefusal>>(command);
    return answer(outcome, assuranceRefusals, { id: alertId });
  }
}
