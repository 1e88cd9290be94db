import type { ProposedHandOver } from './hand-over.state';

export interface Accountable {
  readonly agencyId: string;
  readonly memberId: string;
}

/** Whose the person's care is at this moment: the sender's until first contact is recorded, then the receiver's. */
export function accountable({ proposal, receiverId, firstContactAt }: ProposedHandOver): Accountable {
  return firstContactAt !== null && receiverId !== null
    ? { agencyId: proposal.toAgencyId, memberId: receiverId }
    : { agencyId: proposal.fromAgencyId, memberId: proposal.proposedBy };
}
