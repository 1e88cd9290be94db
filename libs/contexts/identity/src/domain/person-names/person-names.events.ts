/** What the person wants to be called, as they say it: one name, in any script, not taken apart. */
export interface NamesGiven {
  readonly type: 'NamesGiven';
  readonly data: {
    readonly personId: string;
    readonly name: string;
    /** What to call them, where it is not the whole name; null when it is. */
    readonly knownAs: string | null;
    readonly pronouns: string | null;
    /** `YYYY-MM-DD`; null when it was not told. */
    readonly dateOfBirth: string | null;
    readonly givenAt: string;
  };
}

export type PersonNamesEvent = NamesGiven;
