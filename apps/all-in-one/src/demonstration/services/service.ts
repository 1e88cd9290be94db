import type { PublishListing } from '@contexts/provider-directory';
import type { DemonstrationAgency } from '@demonstration/accounts';
import { demonstrationAgencies } from '@demonstration/accounts';

type Listing = PublishListing['listing'];
type Day = Listing['days'][number]['day'];

export interface DemonstrationService extends Listing {
  /** Never changed once released. */
  readonly label: string;
  readonly agency: DemonstrationAgency;
  /** In working days before the first start. */
  readonly listedAgo: number;
}

const NEEDS: Readonly<Record<string, readonly string[]>> = {
  ...{ allotment: ['company', 'moving-body'], 'peer-cafe': ['company', 'peer-support'], 'debt-advice': ['money'] },
  ...{
    'walking-group': ['company', 'moving-body'],
    'talking-therapies': ['talking-therapy'],
    'housing-support': ['home'],
  },
  ...{ 'mens-shed': ['company', 'making'], 'perinatal-peers': ['parents', 'peer-support'], 'art-group': ['making'] },
  ...{ 'crisis-cafe': ['crisis', 'listening'], 'employment-support': ['work'], 'carers-group': ['carers'] },
  ...{ 'language-cafe': ['company', 'work'], 'recovery-college': ['work', 'peer-support'], swimming: ['moving-body'] },
  ...{ gardening: ['moving-body', 'company'], music: ['making', 'company'], cooking: ['food', 'company'] },
  ...{ 'digital-help': ['food', 'work'], befriending: ['company', 'listening'] },
};
const NOTHING_ELSE: NonNullable<Listing['details']> = {
  ...{ minimumAge: null, maximumAge: null, languages: [], attendance: [], bankHolidays: null, costOptions: [] },
  ...{ places: [], recurrences: [], areas: [], contacts: [], needs: [], alert: null },
  ...{ temporarilyClosed: false, askContact: null },
};

/** `10:00-13:00` on each of these days. */
export const open = (hours: string, ...days: Day[]): Listing['days'] => {
  const [opensAt = '', closesAt = ''] = hours.split('-');
  return days.map((day) => ({ day, opensAt, closesAt }));
};

/** The postcodes begin with ZZ99, which is nowhere; the telephone numbers are kept free for stories. */
export const service = (
  label: string,
  agency: DemonstrationAgency,
  listedAgo: number,
  postcode: string | null,
  phone: string,
  said: Pick<Listing, 'name' | 'description' | 'eligibility' | 'fees' | 'days' | 'capacityNote'>,
): DemonstrationService => ({
  ...{ label, agency, listedAgo, postcode, phone, ...said },
  organisationName: demonstrationAgencies[agency].name,
  email: `${label}@example.org`,
  url: `https://${label}.example.org/`,
  details: { ...NOTHING_ELSE, needs: NEEDS[label] ?? [] },
});
