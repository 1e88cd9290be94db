import type { Decision } from '@platform/decider/decider';
import type {
  FirstIntroductionEvent,
  InitialConversationHeld,
  IntroductionEvent,
  IntroducerNamed,
  IntroductionHeldOver,
  IntroductionReceived,
  IntroductionTakenDown,
  PersonAwarenessRecorded,
} from './introduction.events';
import type { Introduction } from './introduction.state';

type Of<Event extends { readonly data: object }> = Omit<Event['data'], 'introductionId' | 'personId'>;

/** Everything that is said when somebody is introduced. */
export interface FirstWords {
  readonly introduction: IntroductionReceived['data'];
  readonly language: string | null;
  readonly takenDown?: Of<IntroductionTakenDown>;
  /** Who spoke for the person, and whether the person knows; absent when they spoke for themself. */
  readonly introducer?: Of<IntroducerNamed>;
  readonly awareness?: Pick<PersonAwarenessRecorded['data'], 'awareness' | 'why'>;
}

export type FirstWordsRefusal = 'introduction-already-received' | 'received-in-the-future';

/** Nobody is turned away: whatever is said at the door is received, once, and an introducer is told that it landed. */
export function receive(
  { introduction, language, takenDown, introducer, awareness }: FirstWords,
  current: Introduction,
  now: string,
): Decision<FirstIntroductionEvent, FirstWordsRefusal> {
  if (current.status !== 'not-received') return { refused: 'introduction-already-received' };
  if (introduction.receivedAt > now) return { refused: 'received-in-the-future' };
  const { introductionId, personId } = introduction;
  const ids = { introductionId, personId };
  const events: FirstIntroductionEvent[] = [{ type: 'IntroductionReceived', data: introduction }];
  if (language !== null) events.push({ type: 'LanguageChosen', data: { ...ids, language } });
  if (takenDown) events.push({ type: 'IntroductionTakenDown', data: { ...ids, ...takenDown } });
  if (introducer) {
    const recordedBy = takenDown?.takenDownBy ?? null;
    const { introducerId } = introducer;
    const said = awareness ?? { awareness: 'does-not-know-yet' as const, why: null };
    events.push(
      { type: 'IntroducerNamed', data: { ...ids, ...introducer } },
      { type: 'PersonAwarenessRecorded', data: { ...ids, ...said, recordedBy, saidAt: introduction.receivedAt } },
      { type: 'IntroducerUpdated', data: { ...ids, introducerId, news: 'landed', updatedAt: now } },
    );
  }
  return events;
}

/** A reason is kept only for an introduction that still waits. */
export function holdOver(
  reason: Omit<IntroductionHeldOver['data'], 'personId'>,
  introduction: Introduction,
): readonly IntroductionHeldOver[] {
  if (introduction.status !== 'waiting') return [];
  return [{ type: 'IntroductionHeldOver', data: { ...reason, personId: introduction.personId } }];
}

/** The conversations that were held with the person themself; those found to be about somebody else are not. */
export function conversationsIn(
  history: readonly { readonly event: IntroductionEvent }[],
): readonly InitialConversationHeld['data'][] {
  const found = history.findLastIndex(({ event }) => event.type === 'ConversationFoundAboutSomebodyElse');
  return history
    .slice(found + 1)
    .flatMap(({ event }) => (event.type === 'InitialConversationHeld' ? [event.data] : []));
}
