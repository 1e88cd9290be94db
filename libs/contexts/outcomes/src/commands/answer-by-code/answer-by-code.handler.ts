import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { dayHere } from '../../domain/measure/calendar.rules';
import { measureStream } from '../../domain/measure/measure.state';
import { OutcomesContext } from '../../outcomes.context';
import { AnswerByCode } from './answer-by-code.command';
import { answerByCode } from './answer-by-code.decide';
import type { AnswerByCodeRefusal } from './answer-by-code.decide';

@CommandHandler(AnswerByCode)
export class AnswerByCodeHandler implements ICommandHandler<AnswerByCode> {
  constructor(private readonly outcomes: OutcomesContext) {}

  async execute({ code, answers, how, context }: AnswerByCode): Promise<Outcome<AnswerByCodeRefusal>> {
    const { measureId, offer, holder } = await this.outcomes.measureOfCode(code);
    await this.outcomes.access.assertMay(holder, 'measure.answer-by-code', { agencyIds: [offer.agencyId] });
    const { personId } = offer;
    const definition = await this.outcomes.definitionOf(offer.measure);
    const today = dayHere(context.now);
    const completing = {
      ...{ measureId, personId, definition, answers, how, today, completedOn: today },
      isUnlocked: definition !== undefined && (await this.outcomes.isUnlocked(definition, holder)),
      // It was handed to them; that it was they who answered, nobody can say, and `how` says so.
      completedBy: personId,
      prompting: await this.outcomes.promptingFor(personId, context.now),
      at: context.now.toISOString(),
    };
    return this.outcomes.platform.streams.decideAndAppend({
      stream: measureStream,
      id: measureId,
      decide: (state) => answerByCode(completing, state),
      context: { ...context, principal: holder, purpose: 'direct-care' },
    });
  }
}
