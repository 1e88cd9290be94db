import { given } from '@platform/decider/given-when-then';
import type { PlanEvent } from '../../domain/plan/plan.events';
import {
  AT,
  clinician,
  idOf,
  keyWorker,
  openedWithTeam,
  person,
  plan,
  rewordingProposed,
  stranger,
  wordsRecorded,
} from '../../domain/plan/plan.fixtures';
import type { Asked } from '../../domain/plan/plan.rules';
import { planStream } from '../../domain/plan/plan.state';
import { refuseRewording } from './refuse-rewording.decide';

const { proposalId } = rewordingProposed('').data;
const proposed = [...openedWithTeam(), wordsRecorded('I like the sea'), rewordingProposed('Loves the sea')];
const scribe = { type: 'ScribeNamed', data: { ...plan, memberId: idOf(keyWorker), namedAt: AT } } as const;
const refuse = (history: readonly PlanEvent[], by: Asked) =>
  given(planStream, history).when((state) => refuseRewording({ proposalId }, by, state));
const refused = (by: Asked) =>
  ({ type: 'RewordingRefused', data: { ...plan, proposalId, refusedBy: idOf(by), refusedAt: AT } }) as const;

describe('refusing other words', () => {
  it('leaves the person’s own as they are, and what was suggested in the record alone', () => {
    const done = refuse(proposed, person);
    done.then([refused(person)]);
    expect(done.thenState()).toMatchObject({ proposals: [], sections: { 'about-me': { text: 'I like the sea' } } });
    refuse([...proposed, scribe], keyWorker).then([refused(keyWorker)]);
  });

  it('is refused to everybody else, and where there is no such proposal', () => {
    refuse(proposed, clinician).thenRefused('persons-own-words');
    refuse(proposed, stranger).thenRefused('not-on-the-team');
    refuse([...proposed, refused(person)], person).thenRefused('proposal-not-found');
  });
});
