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

/** On words of a document that is not there any more. */
export const commentOn = (quote: string) => ({
  ...{ epoch: '6f1d6d1e-0d0a-4c5e-9a51-3e1f6c0d7a11', start: '0001', end: '0002' },
  ...{ quote, text: 'When does that suit you?' },
});
