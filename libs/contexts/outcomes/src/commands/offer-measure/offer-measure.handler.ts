import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { measureStream } from '../../domain/measure/measure.state';
import { OutcomesContext } from '../../outcomes.context';
import { OfferMeasure } from './offer-measure.command';
import { offerMeasure } from './offer-measure.decide';
import type { OfferMeasureRefusal } from './offer-measure.decide';

@CommandHandler(OfferMeasure)
export class OfferMeasureHandler implements ICommandHandler<OfferMeasure> {
  constructor(private readonly outcomes: OutcomesContext) {}

  async execute({ measureId, personId, measure, context }: OfferMeasure): Promise<Outcome<OfferMeasureRefusal>> {
    const { memberId: offeredBy, agencyId } = context.principal;
    await this.outcomes.access.assertMay(context.principal, 'measure.offer', { personId, part: 'progress' });
    if (!offeredBy) throw notFound();
    const definition = await this.outcomes.definitionOf(measure);
    const isUnlocked = definition !== undefined && (await this.outcomes.isUnlocked(definition, context.principal));
    const offering = { measureId, personId, definition, isUnlocked, offeredBy, agencyId };
    return this.outcomes.platform.streams.decideAndAppend({
      stream: measureStream,
      id: measureId,
      decide: (state) => offerMeasure({ ...offering, at: context.now.toISOString() }, state),
      // A repeat has a code of its own too: that of an answer which was lost opens nothing that anybody has.
      context: { ...context, commandId: newId(context, measureId) },
    });
  }
}
