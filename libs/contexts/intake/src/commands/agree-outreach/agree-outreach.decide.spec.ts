import { given } from '@platform/decider/given-when-then';
import * as facts from '../../domain/engagement/engagement.fixtures';
import { engagementStream } from '../../domain/engagement/engagement.state';
import { agreeOutreach } from './agree-outreach.decide';

const agreed = facts.outreachAgreed();
const { concernId: _concernId, agreedAt: takenAt, ...asked } = agreed.data;
const decision = { personId: facts.personId, takenAt };
const sought = [facts.contactMissed(), facts.concernRaised()];
const tried = [...sought, facts.reachTried(), facts.reachTried({ channel: 'text' })];

describe('agreeing on outreach', () => {
  it('follows a joint decision after two ways were tried', () =>
    given(engagementStream, tried)
      .when((state) => agreeOutreach(asked, state, decision))
      .then([agreed]));

  it('is refused when one way was tried twice', () =>
    given(engagementStream, [...sought, facts.reachTried(), facts.reachTried()])
      .when((state) => agreeOutreach(asked, state, decision))
      .thenRefused('two-ways-first'));

  it.each([
    ['that was not taken', undefined],
    ['about somebody else', { ...decision, personId: 'somebody else' }],
  ])('is refused with a decision %s', (_which, other) =>
    given(engagementStream, tried)
      .when((state) => agreeOutreach(asked, state, other))
      .thenRefused('outreach-not-decided'),
  );

  it('is refused with a decision from before the contact was missed', () =>
    given(engagementStream, tried)
      .when((state) => agreeOutreach(asked, state, { ...decision, takenAt: '2026-03-05T15:59:59.999Z' }))
      .thenRefused('decided-before-it-was-missed'));

  it('needs somebody who was missed', () =>
    given(engagementStream, [])
      .when((state) => agreeOutreach(asked, state, decision))
      .thenRefused('nobody-is-sought'));
});
