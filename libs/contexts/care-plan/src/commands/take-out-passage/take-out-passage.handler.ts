import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { passageAgain } from '../../domain/passage/passage-again.rules';
import type { MarkedPassage } from '../../domain/passage/passage.rules';
import { passagesStreams } from '../../domain/passage/passage.state';
import { TakeOutPassage } from './take-out-passage.command';
import { takeOutPassage } from './take-out-passage.decide';
import type { TakeOutPassageRefusal } from './take-out-passage.decide';

@CommandHandler(TakeOutPassage)
export class TakeOutPassageHandler implements ICommandHandler<TakeOutPassage> {
  constructor(private readonly carePlan: CarePlanContext) {}

  /** Kept apart in the other record first, and taken out then: what is interrupted between the two is finished by the retry. */
  async execute(command: TakeOutPassage): Promise<Outcome<TakeOutPassageRefusal>> {
    const { planId, found, sensitivity, rightPersonId, context } = command;
    const { section: part } = found;
    const { streams } = this.carePlan.platform;
    const { principal } = context;
    const {
      state: plan,
      revision,
      history,
    } = await this.carePlan.planFor(principal, 'entry.take-out', planId, { part });
    const stream = passagesStreams[sensitivity];
    const known = await streams.load(stream, planId);
    const seen = await this.carePlan.passagesFor(principal, plan);
    const passage = seen.find((one) => one.section === part && one.sensitivity === sensitivity);
    const taking = { ...found, recordedAgain: rightPersonId !== null, seesPassage: passage !== undefined };
    const asked = { by: principal, at: context.now.toISOString() };
    const isRetry = known.history.some(({ metadata }) => metadata.commandId === context.commandId);
    if (rightPersonId !== null && passage && !isRetry) {
      const refused = takeOutPassage(taking, asked, plan, known.state);
      if ('refused' in refused) return refused;
      const again = await this.keepAgain(command, rightPersonId, passage);
      if ('refused' in again) return again;
    }
    const taken = await streams.decideAndAppend({
      stream,
      id: planId,
      decide: (passages) => takeOutPassage(taking, asked, plan, passages),
      context,
    });
    // Nothing of the passages' own stream is answered: how often it was written in is nobody's to count.
    if ('refused' in taken) return taken;
    return { revision, position: history.at(-1)?.position ?? 0n, repeated: taken.repeated };
  }

  private async keepAgain(
    { planId, found: { takenOutId }, sensitivity, context }: TakeOutPassage,
    rightPersonId: string,
    passage: MarkedPassage,
  ): Promise<Outcome<TakeOutPassageRefusal>> {
    const { section: part, keptBy, keptAt } = passage;
    const right = await this.carePlan.planToWriteIn(context.principal, rightPersonId, part);
    if (!right || right.state.planId === planId || part === 'about-me') return { refused: 'right-person-not-yours' };
    const again = { takenOutId, firstBy: keptBy, firstAt: keptAt };
    const asked = { by: context.principal, at: context.now.toISOString() };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: passagesStreams[sensitivity],
      id: right.state.planId,
      decide: (passages) => passageAgain(passage, again, asked, { plan: right.state, passages }),
      context,
    });
  }
}
