import { given } from '@platform/decider/given-when-then';
import type { CommunicationNeedsAnswered } from '../../domain/communication-needs/communication-needs.events';
import { neededLargePrint, noLongerNeeded } from '../../domain/communication-needs/communication-needs.fixtures';
import { communicationNeedsStream } from '../../domain/communication-needs/communication-needs.state';
import { answerCommunicationNeeds } from './answer-communication-needs.decide';

const today = '2026-03-04';
const contact: CommunicationNeedsAnswered = {
  type: 'CommunicationNeedsAnswered',
  data: {
    whoseId: 'person-1',
    contactId: 'c1',
    contactOn: '2026-03-03',
    met: false,
    how: 'The letter went out in small print.',
    answeredAt: '2026-03-04T09:00:00.000Z',
  },
};

describe('saying whether needs were met', () => {
  it('keeps a "no" with why', () =>
    given(communicationNeedsStream, [neededLargePrint()])
      .when((state) => answerCommunicationNeeds(contact.data, today, state))
      .then([contact]));

  it('is refused where nothing is needed', () =>
    given(communicationNeedsStream, [neededLargePrint(), noLongerNeeded()])
      .when((state) => answerCommunicationNeeds(contact.data, today, state))
      .thenRefused('no-needs-recorded'));

  it('is refused of a contact that has not been yet', () =>
    given(communicationNeedsStream, [neededLargePrint()])
      .when((state) => answerCommunicationNeeds({ ...contact.data, contactOn: '2026-03-05' }, today, state))
      .thenRefused('contact-has-not-been'));
});
