import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { KeyDestroyed } from '@platform/privacy/keyring';
import { CarePlanContext } from '../../care-plan.context';
import { carerConcernStream } from '../../domain/carer-concern/carer-concern.state';
import { leftWordStream } from '../../domain/left-word/left-word.state';
import { ForgetLeftWord } from './forget-left-word.command';
import { bringToTheTeam } from './forget-left-word.decide';

/**
 * First it is with the team that it concerns, then its own key is destroyed: of somebody who is not in care here nothing stays,
 * of others nothing stays twice, and what died in between is found again and finished.
 */
@CommandHandler(ForgetLeftWord)
export class ForgetLeftWordHandler implements ICommandHandler<ForgetLeftWord> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ wordId, context }: ForgetLeftWord): Promise<void> {
    await this.carePlan.access.assertMay(context.principal, 'left-word.forget');
    const { streams, keyring } = this.carePlan.platform;
    const { state } = await streams.load(leftWordStream, wordId);
    if (state.status !== 'placed' && state.status !== 'settled') return;
    if (state.status === 'placed') {
      await streams.decideAndAppend({
        stream: carerConcernStream,
        id: state.personId,
        decide: (concerns) => bringToTheTeam(state, concerns),
        context,
      });
    }
    const { informationClass } = leftWordStream;
    try {
      const { keyRef } = await keyring.keyFor({ subject: wordId, agency: 'none', informationClass });
      await keyring.destroy(keyRef);
    } catch (error) {
      if (!(error instanceof KeyDestroyed)) throw error;
    }
  }
}
