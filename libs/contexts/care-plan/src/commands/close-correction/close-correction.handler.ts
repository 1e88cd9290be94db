import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { planStream } from '../../domain/plan/plan.state';
import { CloseCorrection } from './close-correction.command';
import { closeCorrection } from './close-correction.decide';

@CommandHandler(CloseCorrection)
export class CloseCorrectionHandler implements ICommandHandler<CloseCorrection> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ planId, correctionId, answeredAt, context }: CloseCorrection): Promise<Outcome> {
    await this.carePlan.access.assertMay(context.principal, 'correction.keep');
    return this.carePlan.platform.streams.decideAndAppend({
      stream: planStream,
      id: planId,
      decide: (plan) => closeCorrection({ correctionId, answeredAt }, context.now.toISOString(), plan),
      context,
    });
  }
}
