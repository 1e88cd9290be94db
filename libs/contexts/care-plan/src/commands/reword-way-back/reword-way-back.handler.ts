import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { wayBackStream } from '../../domain/way-back/way-back.state';
import { RewordWayBack } from './reword-way-back.command';
import { rewordWayBack } from './reword-way-back.decide';
import type { RewordWayBackRefusal } from './reword-way-back.decide';

@CommandHandler(RewordWayBack)
export class RewordWayBackHandler implements ICommandHandler<RewordWayBack> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ personId, words, revisionSeen, context }: RewordWayBack): Promise<Outcome<RewordWayBackRefusal>> {
    await this.carePlan.access.assertMay(context.principal, 'way-back.reword', { personId });
    const at = context.now.toISOString();
    return this.carePlan.platform.streams.decideAndAppend({
      stream: wayBackStream,
      id: personId,
      decide: (wayBack, revision) => rewordWayBack({ ...words, isAsSeen: revision + 1n === revisionSeen, at }, wayBack),
      context,
    });
  }
}
