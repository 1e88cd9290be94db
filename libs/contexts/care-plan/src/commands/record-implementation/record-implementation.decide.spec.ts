import { given } from '@platform/decider/given-when-then';
import { proposed, taken, takenInEmergency, worker } from '../../domain/joint-decision/joint-decision.fixtures';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { recordImplementation } from './record-implementation.decide';

const { decisionId, personId } = proposed().data;
const told = {
  ...{ decisionId, personId, words: 'He has his key.', by: worker.memberId, at: '2026-04-01T09:00:00.000Z' },
  may: true,
};
const done = { ...told, outcome: 'implemented' as const };
const notDone = { ...told, outcome: 'not-implemented' as const, words: 'The flat was let.' };
const of = { decisionId, personId };
const implemented = {
  type: 'DecisionImplemented',
  data: { ...of, words: told.words, implementedBy: told.by, implementedAt: told.at },
} as const;
const notImplemented = {
  type: 'DecisionNotImplemented',
  data: { ...of, why: notDone.words, saidBy: told.by, saidAt: told.at },
} as const;

describe('saying what became of a decision', () => {
  it.each([
    ['done', done, implemented],
    ['not done, and why', notDone, notImplemented],
  ] as const)('is that it was %s', (_what, telling, event) =>
    given(jointDecisionStream, [proposed(), taken()])
      .when((state) => recordImplementation(telling, state))
      .then([event]),
  );

  it('is possible of one that waits to be ratified: it is in force', () =>
    given(jointDecisionStream, [proposed(), takenInEmergency()])
      .when((state) => recordImplementation(done, state))
      .then([implemented]));

  it('may be said anew when it is done after all', () =>
    given(jointDecisionStream, [proposed(), taken(), notImplemented])
      .when((state) => recordImplementation(done, state))
      .then([implemented]));

  it.each([
    ['decision-not-found', [], done],
    ['decision-not-in-force', [proposed()], done],
    ['only-the-implementer', [proposed(), taken()], { ...done, may: false }],
    ['implementation-why-needed', [proposed(), taken()], { ...notDone, words: ' ' }],
    ['already-implemented', [proposed(), taken(), implemented], notDone],
  ] as const)('is refused with %s', (code, history, telling) =>
    given(jointDecisionStream, history)
      .when((state) => recordImplementation(telling, state))
      .thenRefused(code),
  );
});
