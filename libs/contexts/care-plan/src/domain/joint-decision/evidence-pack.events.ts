import type { Asker, Basis, WithheldReason } from './evidence-basis.rules';

/** Somebody outside is given the evidence of this decision: which entries of the record, and which of them with nothing shown. */
export interface EvidencePackProduced {
  readonly type: 'EvidencePackProduced';
  readonly data: {
    readonly packId: string;
    readonly decisionId: string;
    readonly personId: string;
    readonly planId: string;
    readonly asker: Asker;
    readonly basis: Basis;
    /** Ids of events. */
    readonly shown: readonly string[];
    readonly withheld: readonly { readonly eventId: string; readonly reason: WithheldReason }[];
    readonly producedBy: string;
    readonly producedAt: string;
  };
}
