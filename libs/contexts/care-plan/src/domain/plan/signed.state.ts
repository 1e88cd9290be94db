import type { PlanSignedByMember, SignedEvent } from './signed.events';

export interface MemberSignature extends Omit<PlanSignedByMember['data'], 'planId' | 'personId'> {
  readonly lapsed: boolean;
}

/** The last answer of each. */
export function evolveSigned(signed: readonly MemberSignature[], event: SignedEvent): readonly MemberSignature[] {
  if (event.type === 'MemberSignaturesLapsed') {
    const { memberIds } = event.data;
    return signed.map((one) => (memberIds.includes(one.memberId) ? { ...one, lapsed: true } : one));
  }
  const { planId: _planId, personId: _personId, ...signature } = event.data;
  const others = signed.filter(({ memberId }) => memberId !== signature.memberId);
  return [...others, { ...signature, lapsed: false }];
}
