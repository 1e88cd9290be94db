import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { isRefusal } from '@platform/decider/decider';
import { civilDay } from '@platform/event-store/civil-day';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { IntakeContext } from '../../intake.context';
import { RecordDeath } from './record-death.command';
import type { RecordDeathRefusal } from './record-death.decide';
import { recordDeath } from './record-death.decide';

@CommandHandler(RecordDeath)
export class RecordDeathHandler implements ICommandHandler<RecordDeath> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: RecordDeath): Promise<Outcome<RecordDeathRefusal>> {
    const { streams } = this.intake.platform;
    const { state } = await streams.load(introductionStream, data.introductionId);
    if (state.status === 'not-received') throw notFound();
    await this.intake.access.assertMay(context.principal, 'death.record', { personId: state.personId });
    const today = civilDay(context.now);
    const recorded = { recordedBy: context.principal.memberId ?? '', recordedAt: context.now.toISOString() };
    const death = (introductionId: string) => ({ ...data, introductionId, ...recorded });
    // The others first, so that none is left when this one is answered; each is repeatable.
    if (!isRefusal(recordDeath(death(data.introductionId), state, today))) {
      for (const introductionId of await this.intake.otherIntroductions(state.personId, data.introductionId)) {
        await streams.decideAndAppend({
          stream: introductionStream,
          id: introductionId,
          decide: (introduction) => recordDeath(death(introductionId), introduction, today),
          context: { ...context, commandId: newId(context, `death ${introductionId}`) },
        });
      }
    }
    return streams.decideAndAppend({
      stream: introductionStream,
      id: data.introductionId,
      decide: (introduction) => recordDeath(death(data.introductionId), introduction, today),
      context,
    });
  }
}
