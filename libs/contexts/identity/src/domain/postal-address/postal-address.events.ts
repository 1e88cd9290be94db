/** Where letters reach somebody, as they say it. */
export interface AddressGiven {
  readonly type: 'AddressGiven';
  readonly data: {
    readonly personId: string;
    /** As on an envelope, one line under the other, without the postcode. */
    readonly lines: string;
    /** Null where there is none. */
    readonly postcode: string | null;
    readonly givenAt: string;
  };
}

/** It is not theirs any more, or they would rather not say. */
export interface AddressWithdrawn {
  readonly type: 'AddressWithdrawn';
  readonly data: { readonly personId: string; readonly withdrawnAt: string };
}

export type PostalAddressEvent = AddressGiven | AddressWithdrawn;
