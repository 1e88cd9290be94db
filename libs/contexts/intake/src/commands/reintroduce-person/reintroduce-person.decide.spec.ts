import { given } from '@platform/decider/given-when-then';
import {
  deathRecorded,
  declined,
  handedOverWarmly,
  keyWorkerNamed,
  received,
  receiverAccepted,
  reintroduced,
} from '../../domain/introduction/introduction.fixtures';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { reintroducePerson } from './reintroduce-person.decide';
import type { ReturnFacts } from './reintroduce-person.decide';

const { personId: _, earlierIntroductionId, role, ...asked } = reintroduced().data;
const facts: ReturnFacts = {
  earlier: { introductionId: earlierIntroductionId, endedAt: '2026-02-01T09:00:00.000Z' },
  role,
  today: '2026-03-03',
};
const comingBack =
  (more: Partial<typeof asked> & Partial<ReturnFacts> = {}) =>
  (state: Parameters<typeof reintroducePerson>[1]) => {
    const { nextContactOn = asked.nextContactOn, keyWorkerId = asked.keyWorkerId } = more;
    return reintroducePerson({ ...asked, nextContactOn, keyWorkerId }, state, { ...facts, ...more });
  };

describe('coming back', () => {
  it('gives the person an owner and a day, without a huddle', () =>
    given(introductionStream, [received()]).when(comingBack()).then([reintroduced()]));

  it('is already so the second time, and for nobody else', () => {
    given(introductionStream, [received(), reintroduced()]).when(comingBack()).thenNothing();
    given(introductionStream, [received(), keyWorkerNamed()])
      .when(comingBack({ keyWorkerId: 'ada' }))
      .thenRefused('has-another-key-worker');
  });

  it('is refused for whoever was not here, or too long ago: they go to the huddle as everybody does', () =>
    given(introductionStream, [received()])
      .when(comingBack({ earlier: undefined }))
      .thenRefused('nothing-to-come-back-to'));

  it('is refused for a practitioner who left, and for a day that has gone', () => {
    given(introductionStream, [received()])
      .when(comingBack({ role: undefined }))
      .thenRefused('key-worker-unknown');
    given(introductionStream, [received()])
      .when(comingBack({ nextContactOn: '2026-03-02' }))
      .thenRefused('next-contact-in-the-past');
  });

  it('is refused when this introduction is not there, or has ended', () => {
    given(introductionStream, []).when(comingBack()).thenRefused('introduction-not-found');
    given(introductionStream, [received(), declined()]).when(comingBack()).thenRefused('declined-by-person');
    given(introductionStream, [received(), keyWorkerNamed(), receiverAccepted(), handedOverWarmly()])
      .when(comingBack())
      .thenRefused('handed-over-already');
    given(introductionStream, [received(), deathRecorded()]).when(comingBack()).thenRefused('person-died');
  });
});
