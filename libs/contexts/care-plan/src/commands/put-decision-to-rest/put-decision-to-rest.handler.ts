import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { newId } from '@platform/event-store/command-context';
import { CarePlanContext } from '../../care-plan.context';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { FarewellQuery } from '../../views/farewell/farewell.query';
import { PutDecisionToRest } from './put-decision-to-rest.command';
import { putDecisionToRest } from './put-decision-to-rest.decide';

@CommandHandler(PutDecisionToRest)
export class PutDecisionToRestHandler implements ICommandHandler<PutDecisionToRest> {
  constructor(
    private readonly carePlan: CarePlanContext,
    private readonly farewell: FarewellQuery,
  ) {}

  /** Every decision by itself; each is repeatable. */
  async execute({ personId, farewell: said, position, context }: PutDecisionToRest): Promise<void> {
    await this.carePlan.access.assertMay(context.principal, 'decision.keep');
    for (const decisionId of await this.farewell.decidedAbout(personId, position)) {
      await this.carePlan.platform.streams.decideAndAppend({
        stream: jointDecisionStream,
        id: decisionId,
        decide: (decision) => putDecisionToRest(said, decision),
        context: { ...context, commandId: newId(context, decisionId) },
      });
    }
  }
}
