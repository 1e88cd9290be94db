import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { KeyDestroyed } from '@platform/privacy/keyring';
import { unfinishedIntroductionStream } from '../../domain/unfinished-introduction/unfinished-introduction.state';
import { IntakeContext } from '../../intake.context';
import { ThrowAwayUnfinishedIntroduction } from './throw-away-unfinished-introduction.command';
import { throwAwayUnfinishedIntroduction } from './throw-away-unfinished-introduction.decide';

/** First the key, then the fact: what died in between is found again and finished. */
@CommandHandler(ThrowAwayUnfinishedIntroduction)
export class ThrowAwayUnfinishedIntroductionHandler implements ICommandHandler<ThrowAwayUnfinishedIntroduction> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ introductionId, because, context }: ThrowAwayUnfinishedIntroduction): Promise<Outcome<never>> {
    await this.intake.access.assertMay(context.principal, 'unfinished-introduction.throw-away');
    const { streams } = this.intake.platform;
    const fact = { introductionId, because, thrownAwayAt: context.now.toISOString() };
    const loaded = await streams.load(unfinishedIntroductionStream, introductionId);
    const decided = throwAwayUnfinishedIntroduction(fact, loaded.state);
    if (decided.length > 0 && loaded.state.status === 'kept') await this.destroyKeyOf(loaded.state.keptFor);
    return streams.decideAndAppend({
      stream: unfinishedIntroductionStream,
      id: introductionId,
      decide: (state) => throwAwayUnfinishedIntroduction(fact, state),
      context,
    });
  }

  private async destroyKeyOf(keptFor: string): Promise<void> {
    const { keyring } = this.intake.platform;
    const { informationClass } = unfinishedIntroductionStream;
    try {
      const { keyRef } = await keyring.keyFor({ subject: keptFor, agency: 'none', informationClass });
      await keyring.destroy(keyRef);
    } catch (error) {
      if (!(error instanceof KeyDestroyed)) throw error;
    }
  }
}
