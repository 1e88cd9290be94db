export interface PersonRegistered {
  readonly type: 'PersonRegistered';
  readonly data: {
    readonly personId: string;
    readonly introductionId: string;
    readonly name: string;
    readonly communicationNeeds: string | null;
    readonly introducedVia: string;
    readonly registeredAt: string;
  };
}

/** The person signed in and showed the receipt code: from now on this account is them. */
export interface PersonAccountLinked {
  readonly type: 'PersonAccountLinked';
  readonly data: { readonly personId: string; readonly accountId: string; readonly linkedAt: string };
}

export type PersonEvent = PersonRegistered | PersonAccountLinked;
