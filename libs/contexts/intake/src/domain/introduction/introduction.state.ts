import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { IntroductionEvent, ReceiverAccepted } from './introduction.events';
import { withConversationId } from './introduction.upcasters';

export type Receiver = Pick<ReceiverAccepted['data'], 'handOverId' | 'agencyId' | 'receiverId' | 'acceptedAt'>;

export interface WaitingIntroduction {
  readonly status: 'waiting';
  readonly personId: string;
}
export interface WelcomedIntroduction {
  readonly status: 'welcomed';
  readonly personId: string;
  readonly keyWorkerId: string;
  readonly nextContactOn: string;
  /** Of the initial conversations held: one, unless somebody put another beside it knowingly. */
  readonly conversations: readonly string[];
  /** Who accepted a hand-over and has not met or spoken with the person yet. */
  readonly receivers: readonly Receiver[];
  /** When the person and their team said farewell; null while help goes on. */
  readonly farewellAt: string | null;
}
export type EndedIntroduction =
  | { readonly status: 'declined-by-person'; readonly personId: string; readonly endedAt: string }
  | ({ readonly status: 'handed-over-warmly'; readonly personId: string; readonly endedAt: string } & Receiver);
type LivingIntroduction = WaitingIntroduction | WelcomedIntroduction | EndedIntroduction;

/** There is no way out but an owner who accepted, the person's own choice, or death. */
export type Introduction =
  | { readonly status: 'not-received' }
  | LivingIntroduction
  | { readonly status: 'died'; readonly personId: string; readonly before: LivingIntroduction };

export function evolve(introduction: Introduction, event: IntroductionEvent): Introduction {
  switch (event.type) {
    case 'IntroductionReceived':
      return { status: 'waiting', personId: event.data.personId };
    case 'KeyWorkerNamed':
    case 'PersonReintroduced': {
      const { personId, keyWorkerId, nextContactOn } = event.data;
      const nothingYet = { conversations: [], receivers: [], farewellAt: null };
      return { status: 'welcomed', personId, keyWorkerId, nextContactOn, ...nothingYet };
    }
    case 'IntroductionHeldOver':
    case 'LanguageChosen':
    case 'IntroductionTakenDown':
    case 'IntroducerNamed':
    case 'PersonAwarenessRecorded':
    case 'IntroducerUpdated':
      return introduction;
    case 'InitialConversationHeld':
      return introduction.status === 'welcomed'
        ? { ...introduction, conversations: [...introduction.conversations, event.data.conversationId] }
        : introduction;
    case 'ConversationFoundAboutSomebodyElse':
      return introduction.status === 'welcomed' ? { ...introduction, conversations: [] } : introduction;
    case 'DeclinedByPerson':
      return { status: 'declined-by-person', personId: event.data.personId, endedAt: event.data.declinedAt };
    case 'ReceiverAccepted': {
      if (introduction.status !== 'welcomed') return introduction;
      const { handOverId, agencyId, receiverId, acceptedAt } = event.data;
      const receivers = [...introduction.receivers, { handOverId, agencyId, receiverId, acceptedAt }];
      return { ...introduction, receivers };
    }
    case 'HandedOverWarmly': {
      const { personId, handOverId, agencyId, receiverId, acceptedAt, firstContactAt } = event.data;
      const farewellAt = introduction.status === 'welcomed' ? introduction.farewellAt : null;
      const endedAt = farewellAt ?? firstContactAt;
      return { status: 'handed-over-warmly', personId, handOverId, agencyId, receiverId, acceptedAt, endedAt };
    }
    case 'FarewellNoted':
      if (introduction.status === 'died')
        return { ...introduction, before: evolve(introduction.before, event) as LivingIntroduction };
      if (introduction.status === 'welcomed') return { ...introduction, farewellAt: event.data.heldAt };
      // They were there for longer than until the hand-over.
      return introduction.status === 'handed-over-warmly'
        ? { ...introduction, endedAt: event.data.heldAt }
        : introduction;
    case 'DeathRecorded':
      if (introduction.status === 'not-received' || introduction.status === 'died') return introduction;
      return { status: 'died', personId: introduction.personId, before: introduction };
    case 'DeathCorrected':
      return introduction.status === 'died' ? introduction.before : introduction;
  }
}

export const introductionStream = defineStream<Introduction, IntroductionEvent>({
  category: 'introduction',
  initial: { status: 'not-received' },
  evolve,
  informationClass: 'story',
  upcasters: {
    InitialConversationHeld: { becomes: 'InitialConversationHeld.v2', upcast: withConversationId },
  },
  personal: {
    KeyWorkerNamed: { outcome: null },
    LanguageChosen: { language: null },
    IntroductionTakenDown: { saidBy: ERASED },
    IntroducerNamed: { name: ERASED, organisation: null, tellMe: null },
    PersonAwarenessRecorded: { why: null },
    IntroducerUpdated: {},
    ConversationFoundAboutSomebodyElse: {},
    IntroductionReceived: {
      name: ERASED,
      reachMe: { how: 'post', at: ERASED },
      whatBroughtYou: ERASED,
      whatWouldHelp: null,
      communicationNeeds: null,
    },
    IntroductionHeldOver: { reason: ERASED },
    InitialConversationHeld: {
      place: ERASED,
      words: {
        whatBroughtYouHere: ERASED,
        whatIsGoingWell: ERASED,
        whatIsHard: ERASED,
        whatYouWant: ERASED,
        whoCanHelp: ERASED,
      },
    },
    DeclinedByPerson: { reason: ERASED },
    ReceiverAccepted: {},
    HandedOverWarmly: {},
    FarewellNoted: {},
    DeathRecorded: { saidBy: ERASED, diedOn: null },
    DeathCorrected: {},
    PersonReintroduced: {},
  },
});
