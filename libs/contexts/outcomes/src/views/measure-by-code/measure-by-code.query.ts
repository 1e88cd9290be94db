import { Injectable } from '@nestjs/common';
import { OutcomesContext } from '../../outcomes.context';

/** One measure for whoever holds its code: the questions, and nothing of whom they are put to. */
@Injectable()
export class MeasureByCodeQuery {
  constructor(private readonly outcomes: OutcomesContext) {}

  async read(code: string) {
    const { offer, state, holder } = await this.outcomes.measureOfCode(code);
    const { access, platform } = this.outcomes;
    await access.assertMay(holder, 'measure-by-code.read', { agencyIds: [offer.agencyId] });
    if (state.status === 'taken-back') return { stands: 'taken-back' as const };
    if (state.status !== 'offered') return { stands: 'used' as const };
    const definition = await this.outcomes.definitionOf(offer.measure);
    const isOver = platform.clock.now().toISOString() >= offer.answerBy;
    if (isOver || !definition || !(await this.outcomes.isUnlocked(definition, holder)))
      return { stands: 'over' as const };
    const { name, copyright, recall, items, translations, safetyItem } = definition;
    return {
      stands: 'open' as const,
      answerBy: offer.answerBy,
      ...{ name, copyright, recall, translations, safetyItem },
      items: items.map(({ text, options }) => ({ text, options })),
    };
  }
}
