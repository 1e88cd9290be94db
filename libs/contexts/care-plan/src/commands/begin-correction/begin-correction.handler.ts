import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { planStream } from '../../domain/plan/plan.state';
import { BeginCorrection } from './begin-correction.command';
import { beginCorrection } from './begin-correction.decide';

@CommandHandler(BeginCorrection)
export class BeginCorrectionHandler implements ICommandHandler<BeginCorrection> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ planId, asked, context }: BeginCorrection): Promise<Outcome> {
    await this.carePlan.access.assertMay(context.principal, 'correction.keep');
    return this.carePlan.platform.streams.decideAndAppend({
      stream: planStream,
      id: planId,
      decide: (plan) => beginCorrection(asked, context.now.toISOString(), plan),
      context,
    });
  }
}
