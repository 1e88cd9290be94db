/** A name that the person no longer uses. It is for finding old letters, and is shown to very few. */
export interface FormerNameRecorded {
  readonly type: 'FormerNameRecorded';
  readonly data: {
    readonly personId: string;
    readonly formerNameId: string;
    readonly name: string;
    readonly recordedAt: string;
  };
}

export interface FormerNameWithdrawn {
  readonly type: 'FormerNameWithdrawn';
  readonly data: { readonly personId: string; readonly formerNameId: string; readonly withdrawnAt: string };
}

export type FormerNamesEvent = FormerNameRecorded | FormerNameWithdrawn;
