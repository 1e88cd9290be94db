import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { actionsLeft } from '../../domain/plan/farewell.rules';
import { planStream } from '../../domain/plan/plan.state';
import { FarewellQuery } from '../../views/farewell/farewell.query';
import { HoldFarewell } from './hold-farewell.command';
import { holdFarewell } from './hold-farewell.decide';
import type { HoldFarewellRefusal } from './hold-farewell.decide';

@CommandHandler(HoldFarewell)
export class HoldFarewellHandler implements ICommandHandler<HoldFarewell> {
  constructor(
    private readonly carePlan: CarePlanContext,
    private readonly farewell: FarewellQuery,
  ) {}

  async execute({ planId, decisionId, words, context }: HoldFarewell): Promise<Outcome<HoldFarewellRefusal>> {
    const { streams } = this.carePlan.platform;
    const loaded = await streams.load(planStream, planId);
    // Whoever held it has left the team with it, and gets a lost answer again.
    const isRetry = loaded.history.some(({ metadata }) => metadata.commandId === context.commandId);
    if (!isRetry) await this.carePlan.planFor(context.principal, 'farewell.hold', planId);
    const { state: decision } = await streams.load(jointDecisionStream, decisionId);
    const left = await this.farewell.leftOver(loaded.state);
    const heldBy = context.principal.memberId ?? '';
    const farewell = { decisionId, words, heldBy, at: context.now.toISOString() };
    return streams.decideAndAppend({
      stream: planStream,
      id: planId,
      decide: (plan) =>
        holdFarewell(farewell, decision, { ...left, actionIds: actionsLeft(plan).map((one) => one.actionId) }, plan),
      context,
      loaded,
    });
  }
}
