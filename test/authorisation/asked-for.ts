/** By a coroner, with nothing withheld beside what the record itself withholds. */
export interface Evidence {
  readonly entries: readonly { readonly eventId: string | null }[];
}
/** Of everything that was read. */
export const evidenceAsked = (entries: Evidence['entries']) => ({
  ...{ asker: 'coroner', basis: 'coroners-and-justice-act-2009', withhold: [] },
  read: entries.flatMap(({ eventId }) => eventId ?? []),
});

export const LISTING = {
  ...{ name: 'Walk and talk', organisationName: 'The agency asked', description: 'A slow walk in company.' },
  ...{ eligibility: 'Any adult who lives in the borough', postcode: 'SE1 9AA', details: { needs: ['company'] } },
};
