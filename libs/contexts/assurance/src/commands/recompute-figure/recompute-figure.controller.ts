import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { assuranceRefusals } from '../../assurance.refusals';
import { RecomputeFigure } from './recompute-figure.command';
import type { RecomputeFigureOutcome } from './recompute-figure.handler';

@Controller('api/assurance/figures')
export class RecomputeFigureController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':figureId/recompute')
  async recompute(@Param('figureId') figureId: string, @AsCommand() context: CommandContext): Promise<CommandAnswer> {
    const command = new RecomputeFigure(figureId, context);
    const outcome = await this.commands.execute<RecomputeFigure, RecomputeFigureOutcome>(command);
    if ('refused' in outcome) return answer(outcome, assuranceRefusals, {});
    const { equal, differences, entries, root, withoutGroups } = outcome.found;
    return answer(outcome, assuranceRefusals, {
      ...{ id: figureId, equal, differences, entries, root },
      says: saysOf(equal, withoutGroups),
      checkedAt: context.now.toISOString(),
    });
  }
}

function saysOf(equal: boolean, withoutGroups: boolean): string {
  if (!equal) return 'It is NOT the same. Change nothing, and tell those who answer for the record.';
  return withoutGroups
    ? 'It is the same, as far as it can be counted again: who counts and what became of them, from the log to the same entry, and what may be shown of it. In which group somebody was, they said themselves; that is not in the log to be read, and may have been changed or erased since.'
    : 'It is the same: counted again from the log, to the same entry, this figure comes out to the byte.';
}
