import { Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { newCode } from '@platform/privacy/receipt-code';
import { OutcomesContext } from '../../outcomes.context';
import { outcomesRefusals } from '../../outcomes.refusals';
import { MakeMeasureLink } from './make-measure-link.command';
import type { MakeMeasureLinkRefusal } from './make-measure-link.decide';

@Controller('api/outcomes/measure-sendings')
export class MakeMeasureLinkController {
  constructor(
    private readonly commands: CommandBus,
    private readonly outcomes: OutcomesContext,
  ) {}

  @Post(':sendingId/link')
  async make(
    @Param('sendingId', new ParseUUIDPipe({ exceptionFactory: notFound })) sendingId: string,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const code = newCode();
    const outcome = await this.commands.execute<MakeMeasureLink, Outcome<MakeMeasureLinkRefusal>>(
      new MakeMeasureLink(sendingId, this.outcomes.measureIdOf(code), context),
    );
    return answer(outcome, outcomesRefusals, { id: sendingId, code });
  }
}
