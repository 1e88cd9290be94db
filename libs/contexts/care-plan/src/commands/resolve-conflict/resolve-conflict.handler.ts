import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { planStream } from '../../domain/plan/plan.state';
import { partOfChange } from '../../domain/plan/seen.rules';
import { ResolveConflict } from './resolve-conflict.command';
import { resolveConflict } from './resolve-conflict.decide';
import type { ResolveConflictRefusal } from './resolve-conflict.decide';

@CommandHandler(ResolveConflict)
export class ResolveConflictHandler implements ICommandHandler<ResolveConflict> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute(command: ResolveConflict): Promise<Outcome<ResolveConflictRefusal>> {
    const { state } = await this.carePlan.platform.streams.load(planStream, command.planId);
    const conflict = state.details.conflicts.find(({ conflictId }) => conflictId === command.conflictId);
    return this.carePlan.change(
      'detail.change',
      command,
      (asked, plan, history) => resolveConflict(command, asked, plan, history),
      { part: conflict ? partOfChange(conflict) : 'goals-and-actions' },
    );
  }
}
