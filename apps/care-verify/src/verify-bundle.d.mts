export interface Problem {
  readonly verdict: 'tampered' | 'cannot-tell';
  readonly code: string;
  readonly file: string | null;
  readonly sentence: string;
}

export interface RecordFound {
  readonly origin: string;
  readonly keyId: string;
  readonly size: number;
  readonly root: string;
  readonly witnesses: readonly { readonly name: string; readonly at: string }[];
  readonly quorum: 'none' | 'met' | 'not-met';
  readonly continues: { readonly size: number; readonly saved: boolean } | null;
  readonly covered:
    | { readonly kind: 'dense'; readonly from: number; readonly to: number; readonly entries: number }
    | { readonly kind: 'sampled'; readonly entries: number };
  readonly shown: number;
  readonly contentShown: number;
  readonly sealedShown: number;
  readonly erased: number;
  readonly erasedEntries: readonly {
    readonly seq: number;
    readonly status: 'erased, still proven';
    readonly destroyedBy: number | null;
  }[];
  readonly redactedEntries: readonly { readonly seq: number; readonly reason: string }[];
  readonly figures: number;
  readonly figuresRechecked: number;
  readonly sample: {
    readonly of: number;
    readonly drawn: number;
    readonly shown: number;
    readonly size: number;
  } | null;
}

export interface Verification {
  readonly verdict: 'holds' | 'tampered' | 'cannot-tell';
  readonly sentences: readonly string[];
  readonly problems: readonly Problem[];
  readonly record: RecordFound | null;
}

export declare function verifyBundle(
  bytes: Uint8Array,
  policyText: string,
  options?: { readonly last?: string | Uint8Array | null; readonly sample?: Uint8Array | null },
): Verification;
