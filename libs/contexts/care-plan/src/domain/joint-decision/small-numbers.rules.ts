/** A count of fewer could be of somebody whom one knows. */
export const FEWEST_SHOWN = 5;

export interface Counted {
  readonly kind: string;
  readonly taken: number;
  readonly withDissent: number;
  readonly inEmergency: number;
  readonly implementedInTime: number;
  readonly notInTime: number;
}
/** Null stands for fewer than five, none among them. */
export type Shown = { readonly kind: string } & { readonly [Field in Exclude<keyof Counted, 'kind'>]: number | null };

/**
 * What may be shown of one kind: no number under five, and none from which one under five is found by taking it away from
 * another. A kind with fewer than five decisions shows nothing.
 */
export function shownOf({ kind, taken, withDissent, inEmergency, implementedInTime, notInTime }: Counted): Shown {
  const isSafe = (count: number) => count === 0 || count >= FEWEST_SHOWN;
  const part = (count: number) => (count >= FEWEST_SHOWN && isSafe(taken - count) ? count : null);
  if (taken < FEWEST_SHOWN) {
    return { kind, taken: null, withDissent: null, inEmergency: null, implementedInTime: null, notInTime: null };
  }
  const isRestSafe = isSafe(taken - implementedInTime - notInTime);
  return {
    ...{ kind, taken, withDissent: part(withDissent), inEmergency: part(inEmergency) },
    implementedInTime: isRestSafe ? part(implementedInTime) : null,
    notInTime: isRestSafe ? part(notInTime) : null,
  };
}
