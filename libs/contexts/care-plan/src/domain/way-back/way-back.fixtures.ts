import { AT, charity, clinician, idOf, keyWorker, plan, trust } from '../plan/plan.fixtures';
import type { StepUpContactMade, SteppedUp, WayBackAgreed, WayBackReworded } from './way-back.events';

export const words = { signs: 'I stop opening the post.', helps: 'Ring me, and walk with me.' };
export const stepUpId = '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0041';
export const carer = '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0042';

/** Leads back to the clinician of the trust. */
export const agreed = (more: Partial<WayBackAgreed['data']> = {}): WayBackAgreed => ({
  type: 'WayBackAgreed',
  data: {
    ...{ ...plan, ...words, call: 'Grace, 0117 496 0111', namedIds: [carer], until: '2026-06-30' },
    ...{ agencyId: trust, ownerId: idOf(clinician), agreedBy: idOf(keyWorker), agreedAt: AT },
    ...more,
  },
});

export const reworded = (signs: string): WayBackReworded => ({
  type: 'WayBackReworded',
  data: { personId: plan.personId, signs, helps: words.helps, rewordedAt: AT },
});

/** On a Monday, to be answered on Tuesday. */
export const steppedUp = (more: Partial<SteppedUp['data']> = {}): SteppedUp => ({
  type: 'SteppedUp',
  data: {
    ...{ ...plan, stepUpId, words: 'The post again.', by: 'person', steppedUpBy: plan.personId, agencyId: trust },
    ...{ ownerId: idOf(clinician), ownerRole: 'clinician', contactDueAt: '2026-03-03T09:00:00.000Z', steppedUpAt: AT },
    ...more,
  },
});

export const contactMade = (): StepUpContactMade => ({
  type: 'StepUpContactMade',
  data: { personId: plan.personId, stepUpId, how: 'We walked.', occurredAt: AT, recordedBy: idOf(clinician) },
});

export const accountableNow = { agencyId: charity, memberId: idOf(keyWorker) };
