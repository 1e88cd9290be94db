import { given } from '@platform/decider/given-when-then';
import * as facts from '../../domain/engagement/engagement.fixtures';
import { engagementStream } from '../../domain/engagement/engagement.state';
import { recordContact } from './record-contact.decide';

const contact = facts.contactMade();
const record = (state: Parameters<typeof recordContact>[1]) => recordContact(contact.data, state, '2026-03-05');
const sought = [facts.contactMissed(), facts.concernRaised()];

describe('recording a contact', () => {
  it('answers a contact that was missed before it', () => {
    const closing = { ...contact, data: { ...contact.data, closes: facts.concernRaised().data.concernId } };
    given(engagementStream, sought).when(record).then([closing]);
    expect(given(engagementStream, sought).when(record).thenState().concern).toBeNull();
  });

  it('does not answer one that was missed after it', () =>
    expect(
      given(engagementStream, [...sought, facts.contactMissed({ missedOn: '2026-03-06' })])
        .when(record)
        .thenState().concern,
    ).not.toBeNull());

  it('ends the distance that the person had asked for', () =>
    expect(given(engagementStream, [facts.distanceAskedFor()]).when(record).thenState().asksForDistance).toBe(false));

  it('is refused for a day that has not come', () =>
    given(engagementStream, [])
      .when((state) => recordContact(contact.data, state, '2026-03-04'))
      .thenRefused('contact-in-the-future'));

  it('is refused with somebody who has died', () =>
    given(engagementStream, [facts.deathHeardOf()]).when(record).thenRefused('person-has-died'));
});
