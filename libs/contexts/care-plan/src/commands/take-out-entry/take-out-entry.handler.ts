import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { recordAgain, writtenBy } from '../../domain/plan/again.rules';
import type { Plan } from '../../domain/plan/plan.state';
import { planStream } from '../../domain/plan/plan.state';
import { partOf } from '../../domain/plan/seen.rules';
import { TakeOutEntry } from './take-out-entry.command';
import { takeOutEntry } from './take-out-entry.decide';
import type { TakeOutEntryRefusal } from './take-out-entry.decide';

@CommandHandler(TakeOutEntry)
export class TakeOutEntryHandler implements ICommandHandler<TakeOutEntry> {
  constructor(private readonly carePlan: CarePlanContext) {}

  /** Recorded again first and taken out then: what is interrupted between the two is in both records, and finished by the retry. */
  async execute(command: TakeOutEntry): Promise<Outcome<TakeOutEntryRefusal>> {
    const { planId, found, rightPersonId, revisionSeen, context } = command;
    const of = ({ comments }: Plan) => ({ part: partOf(found.entry, comments) });
    const taking = { ...found, recordedAgain: rightPersonId !== null, revisionSeen };
    const { state: plan, history } = await this.carePlan.planFor(context.principal, 'entry.take-out', planId, of);
    const isRetry = history.some(({ metadata }) => metadata.commandId === context.commandId);
    if (rightPersonId !== null && !isRetry) {
      const asked = { by: context.principal, at: context.now.toISOString() };
      const refused = takeOutEntry(taking, asked, plan, history);
      if ('refused' in refused) return refused;
      const again = await this.recordAgain(command, rightPersonId, plan, of(plan).part);
      if ('refused' in again) return again;
    }
    return this.carePlan.change(
      'entry.take-out',
      command,
      (asked, now, past) => takeOutEntry(taking, asked, now, past),
      of,
    );
  }

  private async recordAgain(
    { found: { entry, takenOutId }, context }: TakeOutEntry,
    rightPersonId: string,
    from: Plan,
    part: string,
  ): Promise<Outcome<TakeOutEntryRefusal>> {
    const loaded = await this.carePlan.planToWriteIn(context.principal, rightPersonId, part);
    if (!loaded || rightPersonId === from.personId) return { refused: 'right-person-not-yours' };
    const again = { takenOutId, ...writtenBy(from, entry) };
    const asked = { by: context.principal, at: context.now.toISOString() };
    const recording = { from, entry, newId: newId(context, 'recorded again'), again };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: planStream,
      id: loaded.state.planId,
      decide: (right, _revision, past) => recordAgain(recording, asked, right, past),
      context,
      loaded,
    });
  }
}
