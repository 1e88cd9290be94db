import { given } from '@platform/decider/given-when-then';
import { AT, charity, clinician, idOf, trust } from '../../domain/plan/plan.fixtures';
import { agreed, contactMade, steppedUp, stepUpId } from '../../domain/way-back/way-back.fixtures';
import { wayBackStream } from '../../domain/way-back/way-back.state';
import { recordStepUpContact } from './record-step-up-contact.decide';

const by = { memberId: idOf(clinician), agencyId: trust };
const contact = { stepUpId, contactedAt: AT, how: 'We walked.', by, now: new Date('2026-03-02T12:00:00.000Z') };
const waiting = given(wayBackStream, [agreed(), steppedUp()]);

describe('the contact that is owed after stepping up', () => {
  it('is said by the agency that has the person back', () =>
    waiting.when((state) => recordStepUpContact(contact, state)).then([contactMade()]));

  it.each([
    ['step-up-not-found', { stepUpId: trust }],
    ['only-who-has-them-back', { by: { ...by, agencyId: charity } }],
    ['contact-in-the-future', { contactedAt: '2026-03-02T12:05:01.000Z' }],
    ['contact-before-the-step-up', { contactedAt: '2026-03-02T08:00:00.000Z' }],
  ] as const)('is refused with %s', (code, wrong) =>
    waiting.when((state) => recordStepUpContact({ ...contact, ...wrong }, state)).thenRefused(code),
  );

  it('is said once', () =>
    given(wayBackStream, [agreed(), steppedUp(), contactMade()])
      .when((state) => recordStepUpContact(contact, state))
      .thenRefused('contact-already-made'));
});
