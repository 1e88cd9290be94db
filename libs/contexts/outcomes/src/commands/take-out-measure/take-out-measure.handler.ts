import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { keyWorkersAgenciesOf } from '@platform/access-control/relationship-facts';
import { newId } from '@platform/event-store/command-context';
import type { Loaded, Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import type { MeasureEvent } from '../../domain/measure/measure.events';
import type { Measure } from '../../domain/measure/measure.state';
import { measureStream } from '../../domain/measure/measure.state';
import { OutcomesContext } from '../../outcomes.context';
import { TakeOutMeasure } from './take-out-measure.command';
import { takeOutMeasure } from './take-out-measure.decide';
import type { TakeOutMeasureRefusal } from './take-out-measure.decide';

const PART = 'progress';

@CommandHandler(TakeOutMeasure)
export class TakeOutMeasureHandler implements ICommandHandler<TakeOutMeasure> {
  constructor(private readonly outcomes: OutcomesContext) {}

  /** Kept again first and taken out then: what is interrupted between the two is in both records, and finished by the retry. */
  async execute(command: TakeOutMeasure): Promise<Outcome<TakeOutMeasureRefusal>> {
    const { personId, measureId, found, rightPersonId, context } = command;
    const { access, database, platform } = this.outcomes;
    const { memberId } = context.principal;
    await access.assertMay(context.principal, 'measure.take-out', { personId, part: PART });
    if (!memberId) throw notFound();
    const [agencyId = null] = await keyWorkersAgenciesOf(database, personId);
    const by = { agencyId, foundBy: memberId, foundAt: context.now.toISOString() };
    const taken = { measureId, personId, ...found, recordedAgain: rightPersonId !== null, ...by };
    const loaded = await platform.streams.load(measureStream, measureId);
    const isRetry = loaded.history.some(({ metadata }) => metadata.commandId === context.commandId);
    if (rightPersonId !== null && !isRetry) {
      const refused = takeOutMeasure(taken, loaded.state);
      if ('refused' in refused) return refused;
      const again = await this.keepAgain(command, rightPersonId, loaded);
      if ('refused' in again) return again;
    }
    return platform.streams.decideAndAppend({
      stream: measureStream,
      id: measureId,
      decide: (measure) => takeOutMeasure(taken, measure),
      context,
      loaded,
    });
  }

  /** With what follows from the answers: whoever gave them may need a conversation about staying safe. */
  private async keepAgain(
    { personId, found: { takenOutId }, context }: TakeOutMeasure,
    rightPersonId: string,
    { history }: Loaded<Measure, MeasureEvent>,
  ): Promise<Outcome<TakeOutMeasureRefusal>> {
    const { access, platform } = this.outcomes;
    const mayWrite = await access.may(context.principal, 'measure.complete', { personId: rightPersonId, part: PART });
    if (!mayWrite || rightPersonId === personId) return { refused: 'right-person-not-yours' };
    const measureId = newId(context, 'kept again');
    const promptedAt = context.now.toISOString();
    const prompting = await this.outcomes.promptingFor(rightPersonId, context.now);
    const events = history.flatMap(({ event }): MeasureEvent[] => {
      switch (event.type) {
        case 'MeasureCompleted': {
          const again = { takenOutId, firstBy: event.data.completedBy, firstAt: event.data.completedAt };
          const kept = { completedBy: context.principal.memberId ?? '', completedAt: context.now.toISOString(), again };
          return [{ ...event, data: { ...event.data, measureId, personId: rightPersonId, ...kept } }];
        }
        case 'SafetyConversationPrompted': {
          const data = { measureId, personId: rightPersonId, promptedAt, ...prompting };
          return [{ type: 'SafetyConversationPrompted', data }];
        }
        case 'MeasureOffered':
        case 'MeasureOfferTakenBack':
        case 'MeasureKeptFromUse':
        case 'MeasureInUseAgain':
        case 'MeasureFoundWrong':
        case 'MeasureFoundAboutSomebodyElse':
        case 'PromptAcknowledged':
        case 'PromptEscalated':
          return [];
      }
    });
    return platform.streams.decideAndAppend<Measure, MeasureEvent, TakeOutMeasureRefusal>({
      stream: measureStream,
      id: measureId,
      decide: () => events,
      context,
    });
  }
}
