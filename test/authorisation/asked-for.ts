/** By a coroner, with nothing withheld beside what the record itself withholds. */
export const evidenceAsked = { asker: 'coroner', basis: 'coroners-and-justice-act-2009', withhold: [] };

export const LISTING = {
  ...{ name: 'Walk and talk', organisationName: 'The agency asked', description: 'A slow walk in company.' },
  ...{ eligibility: 'Any adult who lives in the borough', postcode: 'SE1 9AA', details: { needs: ['company'] } },
};
