import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { keyWorkersAgenciesOf } from '@platform/access-control/relationship-facts';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Loaded, Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import type { InitialConversationHeld, IntroductionEvent } from '../../domain/introduction/introduction.events';
import type { Introduction } from '../../domain/introduction/introduction.state';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { conversationsIn } from '../../domain/introduction/introduction.rules';
import { passagesOf } from '../../domain/story/story.rules';
import { storyStream } from '../../domain/story/story.state';
import { IntakeContext } from '../../intake.context';
import { TakeOutConversation } from './take-out-conversation.command';
import { takeOutConversation } from './take-out-conversation.decide';
import type { TakeOutConversationRefusal } from './take-out-conversation.decide';

@CommandHandler(TakeOutConversation)
export class TakeOutConversationHandler implements ICommandHandler<TakeOutConversation> {
  constructor(private readonly intake: IntakeContext) {}

  /** Kept again first and taken out then: what is interrupted between the two is in both records, and finished by the retry. */
  async execute(command: TakeOutConversation): Promise<Outcome<TakeOutConversationRefusal>> {
    const { introductionId, found, rightPersonId, context } = command;
    const { access, database, platform } = this.intake;
    const loaded = await platform.streams.load(introductionStream, introductionId);
    if (loaded.state.status === 'not-received') throw notFound();
    const { personId } = loaded.state;
    await access.assertMay(context.principal, 'initial-conversation.take-out', { personId, part: 'introduction' });
    const [agencyId = null] = await keyWorkersAgenciesOf(database, personId);
    const by = { agencyId, foundBy: context.principal.memberId ?? '', foundAt: context.now.toISOString() };
    const taken = { introductionId, personId, ...found, recordedAgain: rightPersonId !== null, ...by };
    const isRetry = loaded.history.some(({ metadata }) => metadata.commandId === context.commandId);
    if (rightPersonId !== null && !isRetry) {
      const refused = takeOutConversation(taken, loaded.state);
      if ('refused' in refused) return refused;
      const again = rightPersonId !== personId && (await this.keepAgain(command, rightPersonId, loaded));
      if (!again) return { refused: 'right-person-not-yours' };
    }
    return platform.streams.decideAndAppend({
      stream: introductionStream,
      id: introductionId,
      decide: (introduction) => takeOutConversation(taken, introduction),
      context,
      loaded,
    });
  }

  /** In the last introduction of theirs that waits for its conversation; false when there is none in which the caller writes. */
  private async keepAgain(
    { found: { takenOutId }, context }: TakeOutConversation,
    rightPersonId: string,
    { history }: Loaded<Introduction, IntroductionEvent>,
  ): Promise<boolean> {
    const { access, database, platform } = this.intake;
    const about = { personId: rightPersonId };
    if (!(await access.may(context.principal, 'initial-conversation.hold', about))) return false;
    const [held] = conversationsIn(history).slice(-1);
    if (!held) return false;
    const rows = await database.query<{ introduction_id: string }>(
      'SELECT introduction_id FROM introduction_on_board WHERE person_id = $1 ORDER BY received_at DESC',
      [rightPersonId],
    );
    for (const { introduction_id: introductionId } of rows) {
      const again = { takenOutId, firstBy: held.heldBy };
      const data = { ...held, introductionId, personId: rightPersonId, again };
      const kept = await platform.streams.decideAndAppend<Introduction, IntroductionEvent, 'not-here'>({
        stream: introductionStream,
        id: introductionId,
        decide: (introduction) =>
          introduction.status === 'welcomed' && introduction.conversations.length === 0
            ? [{ type: 'InitialConversationHeld', data }]
            : { refused: 'not-here' },
        context,
      });
      if ('refused' in kept) continue;
      await this.tellAgain(held, data, context);
      return true;
    }
    return false;
  }

  /** Each passage with the readers that were chosen for it; who was named reads it where they are beside the right person. */
  private async tellAgain(
    held: InitialConversationHeld['data'],
    { introductionId, personId }: InitialConversationHeld['data'],
    context: CommandContext,
  ): Promise<void> {
    const { streams } = this.intake.platform;
    const { state: story } = await streams.load(storyStream, held.introductionId);
    const passages = held.words === null ? passagesOf(held, story) : [];
    await streams.decideAndAppend({
      stream: storyStream,
      id: introductionId,
      decide: () =>
        passages.map(({ correctedAt: _correctedAt, ...passage }) => ({
          type: 'StoryPassageShared' as const,
          data: { ...passage, introductionId, personId },
        })),
      context,
    });
  }
}
