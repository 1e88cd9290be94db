import type { Fact } from './fact.events';

/** What somebody of the team says to the plan as it was shown to them; no is an answer, with its reason. */
export type PlanSignedByMember = Fact<
  'PlanSignedByMember',
  {
    readonly memberId: string;
    readonly outcome: 'agreed' | 'not-agreed';
    /** null of a yes. */
    readonly reason: string | null;
    readonly contentHash: string;
    /** Of the passages kept apart that they read; null when there were none. */
    readonly passagesHash: string | null;
    readonly language?: string;
    readonly signedAt: string;
  }
>;
/** What they answered to is no longer what the plan says. */
export type MemberSignaturesLapsed = Fact<
  'MemberSignaturesLapsed',
  { readonly memberIds: readonly string[]; readonly lapsedAt: string }
>;

export type SignedEvent = PlanSignedByMember | MemberSignaturesLapsed;
