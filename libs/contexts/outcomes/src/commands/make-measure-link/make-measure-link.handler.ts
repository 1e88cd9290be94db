import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import type { MeasureEvent } from '../../domain/measure/measure.events';
import type { Measure } from '../../domain/measure/measure.state';
import { measureStream } from '../../domain/measure/measure.state';
import { endOfOffer, offerFrom } from '../../domain/measure/offer.rules';
import { measureSendingStream } from '../../domain/measure-sending/measure-sending.state';
import { OutcomesContext } from '../../outcomes.context';
import { MakeMeasureLink } from './make-measure-link.command';
import { makeMeasureLink } from './make-measure-link.decide';
import type { MakeMeasureLinkRefusal } from './make-measure-link.decide';

@CommandHandler(MakeMeasureLink)
export class MakeMeasureLinkHandler implements ICommandHandler<MakeMeasureLink> {
  constructor(private readonly outcomes: OutcomesContext) {}

  async execute({ sendingId, measureId, context }: MakeMeasureLink): Promise<Outcome<MakeMeasureLinkRefusal>> {
    await this.outcomes.access.assertMay(context.principal, 'measure.make-link');
    const { streams } = this.outcomes.platform;
    const { state: sending } = await streams.load(measureSendingStream, sendingId);
    if (sending.status === 'not-asked') throw notFound();
    const at = context.now.toISOString();
    const { personId, measure, sendingAskedBy: offeredBy, agencyId } = sending;
    const definition = await this.outcomes.definitionOf(measure);
    if (!definition || !(await this.outcomes.isUnlocked(definition, { agencyId, personId: null }))) throw notFound();
    // Another attempt is made only of a message that nobody was given.
    for (const before of sending.measureIds) await this.onMeasure(before, context, (state) => endOfOffer(state, null, at)); // prettier-ignore
    const made = await streams.decideAndAppend({
      stream: measureSendingStream,
      id: sendingId,
      decide: (state) => makeMeasureLink({ measureId, at }, state),
      // A repeat has a code of its own too: that of an answer which was lost opens nothing that anybody has.
      context: { ...context, commandId: newId(context, measureId) },
    });
    if ('refused' in made) return made;
    const offer = offerFrom(at, { measureId, personId, measure, offeredBy, agencyId });
    await this.onMeasure(measureId, context, (state) => (state.status === 'not-completed' ? [offer] : []));
    return made;
  }

  private async onMeasure(
    id: string,
    context: CommandContext,
    decide: (measure: Measure) => readonly MeasureEvent[],
  ): Promise<void> {
    await this.outcomes.platform.streams.decideAndAppend({
      ...{ stream: measureStream, id, decide },
      context: { ...context, commandId: newId(context, `offer ${id}`) },
    });
  }
}
