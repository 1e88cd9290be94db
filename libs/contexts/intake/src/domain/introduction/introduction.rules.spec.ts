import fc from 'fast-check';
import { foldEvents } from '@platform/decider/decider';
import type { Decision } from '@platform/decider/decider';
import { given } from '@platform/decider/given-when-then';
import { holdInitialConversation } from '../../commands/hold-initial-conversation/hold-initial-conversation.decide';
import { nameKeyWorker } from '../../commands/name-key-worker/name-key-worker.decide';
import { receiveIntroduction } from '../../commands/receive-introduction/receive-introduction.decide';
import { recordPersonsChoice } from '../../commands/record-persons-choice/record-persons-choice.decide';
import type { IntroductionEvent } from './introduction.events';
import { conversationHeld, declined, heldOver, keyWorkerNamed, received } from './introduction.fixtures';
import { holdOver } from './introduction.rules';
import type { Introduction } from './introduction.state';
import { introductionStream } from './introduction.state';

type Step = (introduction: Introduction) => Decision<IntroductionEvent, string>;
const { data: naming } = keyWorkerNamed();

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>((state) =>
    receiveIntroduction({ introduction: received().data, language: null }, state, received().data.receivedAt),
  ),
  fc.record({ keyWorkerId: fc.constantFrom('ada', 'grace'), huddleIsOpen: fc.boolean() }).map(
    ({ keyWorkerId, huddleIsOpen }): Step =>
      (state) =>
        nameKeyWorker({ ...naming, keyWorkerId }, state, {
          huddleIsOpen,
          role: 'clinician',
          today: '2026-03-03',
          namedAt: naming.namedAt,
        }),
  ),
  fc.constant<Step>((state) => holdOver(heldOver().data, state)),
  fc.constant<Step>((state) => holdInitialConversation(conversationHeld().data, state, '2026-03-05')),
  fc.constant<Step>((state) => recordPersonsChoice(declined().data, state)),
);

function play(steps: readonly Step[]): IntroductionEvent[] {
  return steps.reduce<IntroductionEvent[]>((history, step) => {
    const decision = step(foldEvents(introductionStream.evolve, introductionStream.initial, history));
    return 'refused' in decision ? history : [...history, ...decision];
  }, []);
}

describe('an introduction', () => {
  it('keeps a reason only while it waits', () => {
    given(introductionStream, [received()])
      .when((state) => holdOver(heldOver().data, state))
      .then([heldOver()]);
    given(introductionStream, [received(), keyWorkerNamed()])
      .when((state) => holdOver(heldOver().data, state))
      .thenNothing();
  });

  it('never ends but by the person’s own choice, and is otherwise waiting or owned, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        const history = play(steps);
        const state = foldEvents(introductionStream.evolve, introductionStream.initial, history);
        const chosen = history.some(({ type }) => type === 'DeclinedByPerson');
        if (state.status === 'declined-by-person') expect(chosen).toBe(true);
        if (state.status === 'welcomed') {
          expect(state.keyWorkerId).not.toBe('');
          expect(state.nextContactOn >= '2026-03-03').toBe(true);
        }
      }),
    );
  });

  it('has one owner, the first one named, and its story is told once', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        const types = play(steps).map(({ type }) => type);
        for (const once of ['IntroductionReceived', 'KeyWorkerNamed', 'InitialConversationHeld', 'DeclinedByPerson']) {
          expect(types.filter((type) => type === once).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
