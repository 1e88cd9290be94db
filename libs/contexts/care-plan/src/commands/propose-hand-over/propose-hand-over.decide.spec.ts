import { given } from '@platform/decider/given-when-then';
import { charity, MONDAY, proposed, trust } from '../../domain/hand-over/hand-over.fixtures';
import { handOverStream } from '../../domain/hand-over/hand-over.state';
import * as decisions from '../../domain/joint-decision/joint-decision.fixtures';
import { evolve } from '../../domain/joint-decision/joint-decision.state';
import type { JointDecisionEvent } from '../../domain/joint-decision/joint-decision.events';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';
import type { Arrangement } from './propose-hand-over.decide';
import { proposeHandOver } from './propose-hand-over.decide';

const {
  acknowledgeDueAt: _acknowledgeDueAt,
  contactDueAt: _contactDueAt,
  direction: _direction,
  ...arranged
} = proposed().data;
const arrangement: Arrangement = {
  ...arranged,
  ...{ agreedContactDueAt: null, toAgencyIsKnown: true, nation: 'england' },
  ...{ accountableAgencyId: trust, isUnderWay: false },
};
const ofThisPlan = { planId: arranged.planId };
const decision = (...events: JointDecisionEvent[]) => events.reduce<JointDecision>(evolve, { status: 'not-proposed' });
const taken = decision(decisions.proposed(ofThisPlan), decisions.taken());
const nothing = given(handOverStream, []);

describe('proposing a hand-over', () => {
  it('owes an answer in two working days and a first contact in a week', () =>
    nothing.when((state) => proposeHandOver(arrangement, taken, state)).then([proposed()]));

  it('does not count the weekend as working days', () =>
    nothing
      .when((state) => proposeHandOver({ ...arrangement, proposedAt: '2026-03-05T16:30:00.000Z' }, taken, state))
      .then([
        proposed({
          proposedAt: '2026-03-05T16:30:00.000Z',
          acknowledgeDueAt: '2026-03-09T16:30:00.000Z',
          contactDueAt: '2026-03-12T16:30:00.000Z',
        }),
      ]));

  it('takes an earlier first contact, and then the answer is not owed later than that', () =>
    nothing
      .when((state) =>
        proposeHandOver({ ...arrangement, agreedContactDueAt: '2026-03-03T09:00:00.000Z' }, taken, state),
      )
      .then([proposed({ acknowledgeDueAt: '2026-03-03T09:00:00.000Z', contactDueAt: '2026-03-03T09:00:00.000Z' })]));

  it.each([
    ['contact-due-in-the-past', { agreedContactDueAt: MONDAY }],
    ['contact-due-too-late', { agreedContactDueAt: '2026-03-09T09:00:00.001Z' }],
    ['hand-over-to-own-agency', { toAgencyId: trust }],
    ['agency-not-known', { toAgencyIsKnown: false }],
    ['another-hand-over-under-way', { isUnderWay: true }],
    ['agency-not-accountable', { accountableAgencyId: charity }],
    ['agency-not-accountable', { accountableAgencyId: null }],
    ['decision-not-of-this-plan', { planId: decisions.proposed().data.planId }],
  ] as const)('is refused with %s', (code, wrong) =>
    nothing.when((state) => proposeHandOver({ ...arrangement, ...wrong }, taken, state)).thenRefused(code),
  );

  it.each([
    ['decision-not-of-this-plan', decision()],
    ['decision-not-taken', decision(decisions.proposed(ofThisPlan))],
    ['decision-not-a-step-down', decision(decisions.proposed({ ...ofThisPlan, kind: 'other' }), decisions.taken())],
  ] as const)('needs a joint decision to step down: %s', (code, other) =>
    nothing.when((state) => proposeHandOver(arrangement, other, state)).thenRefused(code),
  );

  it.each([
    ['not to, or not yet', { options: ['Yes', 'Not yet'] }, 'Not yet'],
    ['what was named as not going ahead', { options: ['Wait', 'Go'], goesAheadWith: [1] }, 'Wait'],
  ])('is refused when it was decided %s', (_what, asked, outcome) =>
    nothing
      .when((state) =>
        proposeHandOver(
          arrangement,
          decision(decisions.proposed({ ...ofThisPlan, ...asked }), decisions.taken({ outcome })),
          state,
        ),
      )
      .thenRefused('decision-not-to-hand-over'),
  );

  it.each([
    ['step-down', ['Yes', 'Not yet'], undefined, 'Yes'],
    ['step-up', ['Wait', 'Go', 'Go today'], [1, 2], 'Go today'],
  ] as const)('carries out a decision to %s, with an answer that goes ahead', (kind, options, goesAheadWith, outcome) =>
    nothing
      .when((state) =>
        proposeHandOver(
          arrangement,
          decision(
            decisions.proposed({ ...ofThisPlan, kind, options, ...(goesAheadWith ? { goesAheadWith } : {}) }),
            decisions.taken({ outcome }),
          ),
          state,
        ),
      )
      .then([proposed({ direction: kind })]),
  );

  it('is refused to whoever is second with another decision', () =>
    given(handOverStream, [proposed({ decisionId: 'another' })])
      .when((state) => proposeHandOver(arrangement, taken, state))
      .thenRefused('another-hand-over-under-way'));

  it('is refused when this decision was handed over before', () =>
    given(handOverStream, [proposed()])
      .when((state) => proposeHandOver(arrangement, taken, state))
      .thenRefused('hand-over-already-proposed'));
});
