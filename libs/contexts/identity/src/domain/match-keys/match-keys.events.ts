/** Keyed digests of how to reach somebody: equal ones meet, and none says what it was made of. */
export interface ContactIndexed {
  readonly type: 'ContactIndexed';
  readonly data: { readonly personId: string; readonly digests: readonly string[] };
}

export type MatchKeysEvent = ContactIndexed;
