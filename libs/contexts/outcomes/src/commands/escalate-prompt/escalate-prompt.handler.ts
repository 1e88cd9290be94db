import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { measureStream } from '../../domain/measure/measure.state';
import { OutcomesContext } from '../../outcomes.context';
import { EscalatePrompt } from './escalate-prompt.command';
import { escalatePrompt } from './escalate-prompt.decide';

@CommandHandler(EscalatePrompt)
export class EscalatePromptHandler implements ICommandHandler<EscalatePrompt> {
  constructor(private readonly outcomes: OutcomesContext) {}

  async execute({ measureId, context }: EscalatePrompt): Promise<Outcome<never>> {
    await this.outcomes.access.assertMay(context.principal, 'safety-prompt.escalate');
    return this.outcomes.platform.streams.decideAndAppend({
      stream: measureStream,
      id: measureId,
      decide: (measure) => escalatePrompt(measureId, context.now, measure),
      context,
    });
  }
}
