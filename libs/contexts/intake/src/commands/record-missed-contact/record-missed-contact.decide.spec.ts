import { given } from '@platform/decider/given-when-then';
import * as facts from '../../domain/engagement/engagement.fixtures';
import { engagementStream } from '../../domain/engagement/engagement.state';
import { recordMissedContact } from './record-missed-contact.decide';

const missed = facts.contactMissed();
const { concernId, nextStepDueAt } = facts.concernRaised().data;
const looked = { concernId, nextStepDueAt, today: '2026-03-05' };
const record = (state: Parameters<typeof recordMissedContact>[1]) => recordMissedContact(missed.data, state, looked);

describe('recording a missed contact', () => {
  it('opens curiosity, with a next step and its day', () =>
    given(engagementStream, []).when(record).then([missed, facts.concernRaised()]));

  it('opens it once: who is sought already is sought on', () =>
    given(engagementStream, [missed, facts.concernRaised(), facts.reachTried()]).when(record).then([missed]));

  it('opens it again after the team agreed how to go on', () =>
    given(engagementStream, [missed, facts.concernRaised(), facts.outreachAgreed()])
      .when(record)
      .then([missed, facts.concernRaised()]));

  it('opens nothing when the person has been in touch since', () =>
    given(engagementStream, [facts.contactMade({ madeOn: '2026-03-06' })])
      .when(record)
      .then([missed]));

  it('is refused for a day that has not come', () =>
    given(engagementStream, [])
      .when((state) => recordMissedContact(missed.data, state, { ...looked, today: '2026-03-04' }))
      .thenRefused('contact-in-the-future'));

  it('is refused for somebody who has died', () =>
    given(engagementStream, [facts.deathHeardOf()]).when(record).thenRefused('person-has-died'));
});
