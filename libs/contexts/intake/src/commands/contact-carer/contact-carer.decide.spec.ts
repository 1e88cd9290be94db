import { given } from '@platform/decider/given-when-then';
import * as facts from '../../domain/engagement/engagement.fixtures';
import { engagementStream } from '../../domain/engagement/engagement.state';
import { contactCarer } from './contact-carer.decide';

const contacted = facts.carerContacted();
const { concernId: _concernId, ...asked } = contacted.data;
const sought = given(engagementStream, [facts.contactMissed(), facts.concernRaised()]);
const allowed = { mayBeAsked: true, today: '2026-03-05' };

describe('asking a carer', () => {
  it('is a step, where the person said that they may be asked', () =>
    sought.when((state) => contactCarer(asked, state, allowed)).then([contacted]));

  it('is refused where the person has not said so', () =>
    sought
      .when((state) => contactCarer(asked, state, { ...allowed, mayBeAsked: false }))
      .thenRefused('person-does-not-allow-it'));

  it('needs somebody who was missed', () =>
    given(engagementStream, [])
      .when((state) => contactCarer(asked, state, allowed))
      .thenRefused('nobody-is-sought'));

  it('is refused for a day that has not come, and for one before the contact was missed', () => {
    sought
      .when((state) => contactCarer(asked, state, { ...allowed, today: '2026-03-04' }))
      .thenRefused('tried-in-the-future');
    sought
      .when((state) => contactCarer({ ...asked, contactedOn: '2026-03-04' }, state, allowed))
      .thenRefused('tried-before-it-was-missed');
  });
});
