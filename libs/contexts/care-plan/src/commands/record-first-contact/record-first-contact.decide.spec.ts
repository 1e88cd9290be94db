import { given } from '@platform/decider/given-when-then';
import {
  accepted,
  charity,
  completed,
  firstContact,
  late,
  LATER,
  proposed,
  receiver,
  sender,
  trust,
  withdrawn,
} from '../../domain/hand-over/hand-over.fixtures';
import { handOverStream } from '../../domain/hand-over/hand-over.state';
import type { Contact } from './record-first-contact.decide';
import { recordFirstContact } from './record-first-contact.decide';

const contact: Contact = {
  contactedAt: '2026-03-05T10:00:00.000Z',
  how: 'We met for a walk.',
  recordedBy: receiver,
  accountableAgencyId: trust,
  now: new Date('2026-03-05T12:00:00.000Z'),
};
const whenAccepted = given(handOverStream, [proposed(), accepted()]);

describe('recording the first contact', () => {
  it('completes the hand-over', () =>
    whenAccepted.when((state) => recordFirstContact(contact, state)).then([firstContact(), completed()]));

  it('keeps that it was late when nobody had noticed yet', () =>
    whenAccepted
      .when((state) => recordFirstContact({ ...contact, contactedAt: LATER, now: new Date(LATER) }, state))
      .then([late(), firstContact({ occurredAt: LATER }), completed({ firstContactAt: LATER, completedAt: LATER })]));

  it('is not late when it was made in time and written down later', () =>
    whenAccepted
      .when((state) => recordFirstContact({ ...contact, now: new Date(LATER) }, state))
      .then([firstContact(), completed({ completedAt: LATER })]));

  it.each([
    ['only-the-receiver', { recordedBy: sender }],
    ['hand-over-overtaken', { accountableAgencyId: charity }],
    ['hand-over-overtaken', { accountableAgencyId: null }],
    ['contact-in-the-future', { contactedAt: '2026-03-05T12:05:01.000Z' }],
    ['contact-before-the-hand-over', { contactedAt: '2026-03-01T23:59:00.000Z' }],
  ] as const)('is refused with %s', (code, wrong) =>
    whenAccepted.when((state) => recordFirstContact({ ...contact, ...wrong }, state)).thenRefused(code),
  );

  it.each([
    ['hand-over-not-found', []],
    ['hand-over-not-accepted', [proposed()]],
    ['hand-over-withdrawn', [proposed(), accepted(), withdrawn()]],
    ['first-contact-already-made', [proposed(), accepted(), firstContact(), completed()]],
  ] as const)('is refused with %s', (code, history) =>
    given(handOverStream, history)
      .when((state) => recordFirstContact(contact, state))
      .thenRefused(code),
  );
});
