import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { keyWorkersAgenciesOf } from '@platform/access-control/relationship-facts';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import type { SafetyConversationEvent } from '../../domain/safety-conversation/safety-conversation.events';
import type { SafetyConversation } from '../../domain/safety-conversation/safety-conversation.state';
import { safetyConversationStream } from '../../domain/safety-conversation/safety-conversation.state';
import { IntakeContext } from '../../intake.context';
import { TakeOutSafetyConversation } from './take-out-safety-conversation.command';
import type { TakeOutSafetyConversationRefusal } from './take-out-safety-conversation.decide';
import { takeOutSafetyConversation } from './take-out-safety-conversation.decide';

@CommandHandler(TakeOutSafetyConversation)
export class TakeOutSafetyConversationHandler implements ICommandHandler<TakeOutSafetyConversation> {
  constructor(private readonly intake: IntakeContext) {}

  /** Kept again first and taken out then: what is interrupted between the two is in both records, and finished by the retry. */
  async execute(command: TakeOutSafetyConversation): Promise<Outcome<TakeOutSafetyConversationRefusal>> {
    const { safetyConversationId: id, found, rightPersonId, context } = command;
    const { access, database, platform } = this.intake;
    const loaded = await platform.streams.load(safetyConversationStream, id);
    const isRetry = loaded.history.some(({ metadata }) => metadata.commandId === context.commandId);
    const [first] = loaded.history;
    if (first === undefined) throw notFound();
    const { personId } = first.event.data;
    await access.assertMay(context.principal, 'safety-conversation.take-out', { personId, part: 'introduction' });
    if (rightPersonId !== null && !isRetry) {
      const refused = await this.keepAgain(command, rightPersonId, loaded.state);
      if (refused) return { refused };
    }
    const [agencyId = null] = await keyWorkersAgenciesOf(database, personId);
    const by = { agencyId, foundBy: context.principal.memberId ?? '', foundAt: context.now.toISOString() };
    const taken = { conversationId: id, ...found, recordedAgain: rightPersonId !== null, ...by };
    return platform.streams.decideAndAppend({
      ...{ stream: safetyConversationStream, id, context, loaded },
      decide: (state) => takeOutSafetyConversation(taken, state),
    });
  }

  /** With the readers that were chosen and the promise as it was made; whoever responds has to be on the right person's team. */
  private async keepAgain(
    { found: { takenOutId }, context }: TakeOutSafetyConversation,
    rightPersonId: string,
    state: SafetyConversation,
  ): Promise<TakeOutSafetyConversationRefusal | undefined> {
    if (state.status === 'not-held') return 'safety-conversation-not-there';
    const { access, platform } = this.intake;
    const { held, kept } = state;
    const about = { personId: rightPersonId, part: 'introduction' } as const;
    const mayWrite =
      rightPersonId !== held.personId && (await access.may(context.principal, 'safety-conversation.hold', about));
    const responds = mayWrite && (await this.intake.isOnTheTeam(rightPersonId, held.responderId));
    const hasDied = (await this.intake.introductionsOf(rightPersonId)).some(({ state: one }) => one.status === 'died');
    if (!responds || hasDied) return 'right-person-has-no-responder';
    const conversationId = newId(context, 'kept again');
    const there = { conversationId, personId: rightPersonId };
    await platform.streams.decideAndAppend<SafetyConversation, SafetyConversationEvent, never>({
      ...{ stream: safetyConversationStream, id: conversationId, context },
      decide: () => [
        {
          type: 'SafetyConversationHeld',
          data: { ...held, ...there, again: { takenOutId, firstBy: held.heldBy } },
        },
        ...(kept ? [{ type: 'SafetyPromiseKept' as const, data: { ...kept, ...there } }] : []),
      ],
    });
    return undefined;
  }
}
