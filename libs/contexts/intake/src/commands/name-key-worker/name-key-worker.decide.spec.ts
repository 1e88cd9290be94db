import { given } from '@platform/decider/given-when-then';
import { declined, heldOver, keyWorkerNamed, received } from '../../domain/introduction/introduction.fixtures';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { nameKeyWorker } from './name-key-worker.decide';
import type { NamingFacts } from './name-key-worker.decide';

const { introductionId, huddleId, keyWorkerId, agencyId, nextContactOn, namedAt } = keyWorkerNamed().data;
const asked = { introductionId, huddleId, keyWorkerId, agencyId, nextContactOn };
const facts: NamingFacts = { huddleIsOpen: true, role: 'clinician', today: '2026-03-03', namedAt };
const naming = (more: Partial<typeof asked & NamingFacts> = {}) =>
  (state: Parameters<typeof nameKeyWorker>[1]) => nameKeyWorker({ ...asked, ...pick(more) }, state, { ...facts, ...more }); // prettier-ignore
const pick = (more: Partial<typeof asked>) => ({
  keyWorkerId: more.keyWorkerId ?? keyWorkerId,
  nextContactOn: more.nextContactOn ?? nextContactOn,
});

describe('naming a key worker', () => {
  it('gives the person an owner and a day', () =>
    given(introductionStream, [received()]).when(naming()).then([keyWorkerNamed()]));

  it('is possible after the introduction was held over', () =>
    given(introductionStream, [received(), heldOver()]).when(naming()).then([keyWorkerNamed()]));

  it('may be for today', () =>
    given(introductionStream, [received()])
      .when(naming({ nextContactOn: '2026-03-03' }))
      .then([keyWorkerNamed({ nextContactOn: '2026-03-03' })]));

  it('is already so for the same key worker', () =>
    given(introductionStream, [received(), keyWorkerNamed()]).when(naming()).thenNothing());

  it('is refused when somebody else became key worker first', () =>
    given(introductionStream, [received(), keyWorkerNamed()])
      .when(naming({ keyWorkerId: 'ada' }))
      .thenRefused('has-another-key-worker'));

  it('is refused when the person has chosen otherwise', () =>
    given(introductionStream, [received(), declined()]).when(naming()).thenRefused('declined-by-person'));

  it('is refused for an introduction that nobody received', () =>
    given(introductionStream, []).when(naming()).thenRefused('introduction-not-found'));

  it('is refused outside an open huddle', () =>
    given(introductionStream, [received()])
      .when(naming({ huddleIsOpen: false }))
      .thenRefused('huddle-not-open'));

  it('is refused for a practitioner whom that agency does not have', () =>
    given(introductionStream, [received()])
      .when(naming({ role: undefined }))
      .thenRefused('key-worker-unknown'));

  it('is refused for a day that has gone', () =>
    given(introductionStream, [received()])
      .when(naming({ nextContactOn: '2026-03-02' }))
      .thenRefused('next-contact-in-the-past'));
});
