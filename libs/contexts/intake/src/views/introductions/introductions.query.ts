import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import type { Loaded } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import type { IntroductionEvent } from '../../domain/introduction/introduction.events';
import type { Introduction } from '../../domain/introduction/introduction.state';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { PROMPTS } from '../../domain/story/audience.rules';
import type { ConversationSeen } from '../../intake.context';
import { IntakeContext } from '../../intake.context';
import { huddleBoardProjection } from '../huddle-board/huddle-board.projection';
import { IntroductionOnBoardRow } from '../huddle-board/introduction-on-board.row';

/** What somebody told us at the door and in the initial conversation; read from the streams, in their own words. */
@Injectable()
export class IntroductionsQuery {
  constructor(private readonly intake: IntakeContext) {}

  async ofPerson(caller: Principal, personId: string, position: bigint) {
    await this.intake.access.assertMay(caller, 'introduction.read', { personId, part: 'introduction' });
    await this.intake.runtime.reached(huddleBoardProjection.id, position);
    await this.intake.views.record(caller, personId, 'introductions');
    const lines = await this.intake.database.reading(caller, (rows) =>
      rows.find(IntroductionOnBoardRow, {
        where: { personId },
        order: { receivedAt: 'ASC' },
        select: { introductionId: true },
      }),
    );
    const loaded = await Promise.all(
      lines.map(({ introductionId }) => this.intake.platform.streams.load(introductionStream, introductionId)),
    );
    const standing = await this.intake.access.on(caller, personId);
    return Promise.all(
      loaded.map(async (one) => inWords(one, await this.intake.conversationsSeen(one, standing), caller)),
    );
  }

  /** For identity alone: who the introduction is about. */
  async nameGiven(caller: Principal, introductionId: string) {
    await this.intake.access.assertMay(caller, 'name-given.read');
    const { history } = await this.intake.platform.streams.load(introductionStream, introductionId);
    const received = history.find(({ event }) => event.type === 'IntroductionReceived')?.event;
    if (received?.type !== 'IntroductionReceived') throw notFound();
    const { name, communicationNeeds, via, receivedAt, reachMe } = received.data;
    const chosen = history.find(({ event }) => event.type === 'LanguageChosen')?.event;
    const language = chosen?.type === 'LanguageChosen' ? languageNeed(chosen.data.language) : null;
    const needs = [language, communicationNeeds].filter((said) => said !== null).join('\n');
    return { name, communicationNeeds: needs === '' ? null : needs, via, receivedAt, reachMe };
  }

  /** For identity alone: where whoever introduced somebody wants to hear of it; null when nowhere. */
  async introducersReach(caller: Principal, introductionId: string) {
    await this.intake.access.assertMay(caller, 'introducers-reach.read');
    const { history } = await this.intake.platform.streams.load(introductionStream, introductionId);
    const named = history.find(({ event }) => event.type === 'IntroducerNamed')?.event;
    if (history.length === 0) throw notFound();
    return { reachMe: named?.type === 'IntroducerNamed' ? named.data.tellMe : null };
  }
}

const inEnglish = new Intl.DisplayNames(['en'], { type: 'language' });

/** Who used the front door in another language than English would rather be spoken to in it. */
const languageNeed = (language: string | null): string | null =>
  language === null || language === 'en' ? null : `Chose ${inEnglish.of(language)} at the front door.`;

function inWords(
  { state, revision, history }: Loaded<Introduction, IntroductionEvent>,
  conversations: readonly ConversationSeen[],
  caller: Principal,
) {
  let introduction: Record<string, unknown> = { status: state.status, revision: revision.toString() };
  for (const { event } of history) {
    switch (event.type) {
      case 'IntroductionReceived': {
        const { introductionId, receivedAt, via, whatBroughtYou, whatWouldHelp } = event.data;
        introduction = { ...introduction, introductionId, receivedAt, via, whatBroughtYou, whatWouldHelp };
        introduction = {
          ...introduction,
          keyWorkerId: null,
          agencyId: null,
          nextContactOn: null,
          handedOver: null,
          farewellAt: null,
          death: null,
          introducer: null,
          awareness: null,
          takenDown: null,
        };
        break;
      }
      case 'KeyWorkerNamed':
      case 'PersonReintroduced': {
        const { keyWorkerId, agencyId, nextContactOn } = event.data;
        introduction = { ...introduction, keyWorkerId, agencyId, nextContactOn };
        break;
      }
      case 'IntroducerNamed': {
        const { kind, name, organisation } = event.data;
        introduction = { ...introduction, introducer: { kind, name, organisation } };
        break;
      }
      case 'PersonAwarenessRecorded': {
        const { awareness, why, saidAt } = event.data;
        introduction = { ...introduction, awareness: { awareness, why, saidAt } };
        break;
      }
      case 'IntroductionTakenDown': {
        const { saidBy, takenDownAt } = event.data;
        introduction = { ...introduction, takenDown: { saidBy, takenDownAt } };
        break;
      }
      case 'InitialConversationHeld':
      case 'ConversationFoundAboutSomebodyElse':
      case 'LanguageChosen':
      case 'IntroducerUpdated':
      case 'IntroductionHeldOver':
      case 'DeclinedByPerson':
      case 'ReceiverAccepted':
        break;
      case 'FarewellNoted':
        introduction = { ...introduction, farewellAt: event.data.heldAt };
        break;
      case 'HandedOverWarmly': {
        const { agencyId, receiverId, firstContactAt } = event.data;
        introduction = { ...introduction, handedOver: { agencyId, receiverId, firstContactAt } };
        break;
      }
      case 'DeathRecorded': {
        const { saidBy, diedOn, recordedBy, recordedAt } = event.data;
        introduction = { ...introduction, death: { saidBy, diedOn, recordedBy, recordedAt } };
        break;
      }
      case 'DeathCorrected':
        introduction = { ...introduction, death: null };
        break;
    }
  }
  const shown = conversations.map((one) => conversationFor(one, caller));
  return { ...introduction, initialConversation: shown[0] ?? null, conversations: shown };
}

function conversationFor({ held, passages }: ConversationSeen, caller: Principal) {
  const { conversationId, heldOn, place, heldBy, personId } = held;
  const words = Object.fromEntries(
    PROMPTS.map((prompt) => [prompt, passages.find((one) => one.prompt === prompt)?.text ?? '']),
  );
  const isTheirs = caller.personId === personId;
  return {
    ...{ conversationId, heldOn, place, heldBy, words },
    passages: passages.map(({ prompt, text, audience, writtenBy, writtenAt, correctedAt }) => ({
      ...{ prompt, text, writtenBy, writtenAt, correctedAt },
      // Whom else the person named is theirs to know.
      audience: isTheirs ? audience : { who: audience.who, named: [] },
    })),
  };
}
