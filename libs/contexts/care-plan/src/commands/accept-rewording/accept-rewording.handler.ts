import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { AcceptRewording } from './accept-rewording.command';
import { acceptRewording } from './accept-rewording.decide';
import type { AcceptRewordingRefusal } from './accept-rewording.decide';

@CommandHandler(AcceptRewording)
export class AcceptRewordingHandler implements ICommandHandler<AcceptRewording> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute(command: AcceptRewording): Promise<Outcome<AcceptRewordingRefusal>> {
    const part = { part: 'about-me' };
    const { planId, proposalId, context } = command;
    const { state } = await this.carePlan.planFor(context.principal, 'rewording.accept', planId, part);
    const instead = state.proposals.find((one) => one.proposalId === proposalId)?.instead;
    const found = instead && (await this.carePlan.beingWritten?.places(state, 'about-me', [instead]));
    const placed = found ? { text: found.text, place: found.places[0] ?? null } : null;
    return this.carePlan.change(
      'rewording.accept',
      command,
      (asked, plan, history) => acceptRewording({ ...command, placed }, asked, plan, history),
      part,
    );
  }
}
