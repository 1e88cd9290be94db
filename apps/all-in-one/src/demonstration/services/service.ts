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
});
