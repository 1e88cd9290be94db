import { createHash } from 'node:crypto';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { planStream } from '../../domain/plan/plan.state';
import { SettleSection } from './settle-section.command';
import { settleSection } from './settle-section.decide';
import type { SettleSectionRefusal } from './settle-section.decide';

@CommandHandler(SettleSection)
export class SettleSectionHandler implements ICommandHandler<SettleSection> {
  constructor(private readonly carePlan: CarePlanContext) {}

  /** Nobody asks for it over HTTP: whoever wrote was let in as one who may. */
  async execute({ context, ...command }: SettleSection): Promise<Outcome<SettleSectionRefusal>> {
    const textHash = createHash('sha256').update(command.text).digest('hex');
    return this.carePlan.platform.streams.decideAndAppend({
      stream: planStream,
      id: command.planId,
      decide: (plan, _revision, history) =>
        settleSection({ ...command, textHash }, context.now.toISOString(), plan, history),
      context,
    });
  }
}
