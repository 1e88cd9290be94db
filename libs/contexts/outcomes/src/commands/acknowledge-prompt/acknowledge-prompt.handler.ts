import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { measureStream } from '../../domain/measure/measure.state';
import { OutcomesContext } from '../../outcomes.context';
import { AcknowledgePrompt } from './acknowledge-prompt.command';
import { acknowledgePrompt } from './acknowledge-prompt.decide';
import type { AcknowledgePromptRefusal } from './acknowledge-prompt.decide';

@CommandHandler(AcknowledgePrompt)
export class AcknowledgePromptHandler implements ICommandHandler<AcknowledgePrompt> {
  constructor(private readonly outcomes: OutcomesContext) {}

  async execute({ personId, measureId, context }: AcknowledgePrompt): Promise<Outcome<AcknowledgePromptRefusal>> {
    const { access, platform } = this.outcomes;
    const { agencyId, memberId } = context.principal;
    const loaded = await platform.streams.load(measureStream, measureId);
    const { state } = loaded;
    const prompt = state.status === 'completed' && state.personId === personId ? state.prompt : null;
    // Where nobody was on the team, those who coordinate anywhere may take it.
    const agencyIds = prompt?.escalatedAt ? [prompt.agencyId ?? agencyId] : [];
    await access.assertMay(context.principal, 'safety-prompt.acknowledge', { personId, part: 'progress', agencyIds });
    if (!memberId || prompt === null) throw notFound();
    const acknowledged = { measureId, personId, acknowledgedBy: memberId, acknowledgedAt: context.now.toISOString() };
    return platform.streams.decideAndAppend({
      stream: measureStream,
      id: measureId,
      decide: (measure) => acknowledgePrompt(acknowledged, measure),
      context,
      loaded,
    });
  }
}
