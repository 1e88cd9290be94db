import type { Decision } from '@platform/decider/decider';
import { CLOCK_TOLERANCE_MS } from '../../domain/hand-over/hand-over-policy.rules';
import type { StepUpContactMade } from '../../domain/way-back/way-back.events';
import type { WayBack } from '../../domain/way-back/way-back.state';

export type RecordStepUpContactRefusal =
  | 'step-up-not-found'
  | 'only-who-has-them-back'
  | 'contact-already-made'
  | 'contact-in-the-future'
  | 'contact-before-the-step-up';

interface Contact {
  readonly stepUpId: string;
  readonly contactedAt: string;
  readonly how: string;
  readonly by: { readonly memberId: string; readonly agencyId: string | null };
  readonly now: Date;
}

/** Somebody of the agency that has the person back met or spoke with them. */
export function recordStepUpContact(
  { stepUpId, contactedAt, how, by, now }: Contact,
  { stepUps }: WayBack,
): Decision<StepUpContactMade, RecordStepUpContactRefusal> {
  const stepUp = stepUps.find((one) => one.stepUpId === stepUpId);
  if (!stepUp) return { refused: 'step-up-not-found' };
  if (by.agencyId !== stepUp.agencyId) return { refused: 'only-who-has-them-back' };
  if (stepUp.contact) return { refused: 'contact-already-made' };
  const contacted = Date.parse(contactedAt);
  if (contacted > now.getTime() + CLOCK_TOLERANCE_MS) return { refused: 'contact-in-the-future' };
  if (contacted < Date.parse(stepUp.steppedUpAt) - CLOCK_TOLERANCE_MS) return { refused: 'contact-before-the-step-up' };
  const { personId } = stepUp;
  const data = { personId, stepUpId, how, occurredAt: contactedAt, recordedBy: by.memberId };
  return [{ type: 'StepUpContactMade', data }];
}
