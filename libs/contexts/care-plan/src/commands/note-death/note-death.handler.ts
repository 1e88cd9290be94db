import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { planStream } from '../../domain/plan/plan.state';
import { NoteDeath } from './note-death.command';
import { noteDeath } from './note-death.decide';

@CommandHandler(NoteDeath)
export class NoteDeathHandler implements ICommandHandler<NoteDeath> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ planId, told, context }: NoteDeath): Promise<Outcome<never>> {
    await this.carePlan.access.assertMay(context.principal, 'death.note');
    return this.carePlan.platform.streams.decideAndAppend({
      stream: planStream,
      id: planId,
      decide: (plan) => noteDeath(told, plan),
      context,
    });
  }
}
