export type Day = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

export type OpenDay = { day: Day; opensAt: string; closesAt: string };

/** How many places are free, if somebody said so in the last two weeks. */
export type Room = { available: number; maximum: number | null; declaredAt: string };

/** What there is to a listing beside its words. */
export type ListingDetails = {
  minimumAge: number | null;
  maximumAge: number | null;
  languages: string[];
  attendance: string[];
  bankHolidays: string | null;
  costOptions: { option: string; amount: number | null; amountDescription: string | null }[];
  places: {
    name: string | null;
    address: string;
    city: string;
    county: string | null;
    postcode: string;
    latitude: number | null;
    longitude: number | null;
    accessibility: string | null;
  }[];
  recurrences: Record<string, unknown>[];
  areas: string[];
  contacts: { name: string | null; title: string }[];
  needs: string[];
  alert: string | null;
  temporarilyClosed: boolean;
  askContact: string | null;
};

export type Listing = {
  serviceId: string;
  name: string;
  description: string;
  /** None for a service that is known from another directory alone. */
  agencyId: string | null;
  agencyName: string;
  postcode: string | null;
  days: OpenDay[];
  eligibility: string;
  fees: string | null;
  phone: string | null;
  email: string | null;
  url: string | null;
  assuredOn: string | null;
  hasLapsed: boolean;
  alert: string | null;
  minimumAge: number | null;
  maximumAge: number | null;
  languages: string[];
  isFree: boolean;
  isRemote: boolean;
  needs: string[];
  areas: string[];
  costs: { option: string | null; amount: number | null; description: string | null }[];
  contacts: { name: string | null; title: string | null }[];
  otherTimes: {
    freq: 'WEEKLY' | 'MONTHLY' | null;
    interval: number;
    byday: string | null;
    bymonthday: string | null;
    opensAt: string | null;
    closesAt: string | null;
    description: string | null;
  }[];
  places: { name: string | null; address: string | null; accessibility: string | null }[];
  openNow: 'open' | 'closed' | 'bank-holiday' | 'unknown';
  room: Room | null;
};

export type FoundServices = {
  services: (Listing & { metres: number | null })[];
  /** With which the next page is asked for; none on the last. */
  next: string | null;
  takes: 'all' | 'some';
  corrected: { from: string; to: string }[];
  unknownWords: string[];
  place: { known: boolean; within: number } | null;
};

/** For what somebody said that nothing listed fits; a code and a day. */
export type NothingFound = { need: string; saidBy: string; saidOn: string };

/** What the directory has for each need, and who has had no room since when. */
export type RoomByNeed = {
  needs: { need: string; says: string; listed: number; withRoom: number; withoutRoom: number; notKnown: number }[];
  listedWithoutNeed: number;
  services: ServiceWithoutRoom[];
};
export type ServiceWithoutRoom = {
  serviceId: string;
  agencyId: string | null;
  agencyName: string;
  name: string;
  needs: string[];
  fullSince: string | null;
  lastSaidOn: string | null;
  isNotKnown: boolean;
  hadGaps: boolean;
  pausedSince: string | null;
  pausedUntil: string | null;
};

export type AskStatus = 'waiting' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed';

export const DECLINE_REASONS = [
  'no-room',
  'not-the-right-service',
  'outside-our-area',
  'needs-more-support',
  'not-at-these-times',
  'cannot-meet-access-needs',
] as const;

/** One more thing that was to be known before an answer; and who answered or asked by a link, as they say themself. */
type FurtherWords = {
  question: string | null;
  questionAnswer: string | null;
  linkName: string | null;
  linkGroup: string | null;
};

/** How an ask stands for whoever holds its link. */
export type AskByLink =
  | {
      stands: 'open';
      serviceName: string;
      need: string;
      askedAt: string;
      answerDueAt: string;
      endsAt: string;
      question: string | null;
      questionAnswer: string | null;
    }
  | { stands: 'accepted'; serviceName: string; shownUntil: string }
  | { stands: 'declined' | 'withdrawn' | 'lapsed' | 'answered' | 'over' };

/** What whoever is about to ask a service has to know. */
export type BeforeAsking = {
  goesByLink: boolean;
  pausedUntil: string | null;
  signs: OverAskingSign[];
  alternatives: { serviceId: string; name: string; agencyName: string; hasRoom: boolean }[];
};
export type OverAskingSign = 'outruns-capacity' | 'bunches-by-asker';

/** How asks reach a service of our own. */
export type AskedService = {
  serviceId: string;
  name: string;
  askAddress: string | null;
  pausedUntil: string | null;
  overAskedAt: string | null;
  signs: OverAskingSign[] | null;
};

export type AskInboxItem = FurtherWords & {
  askId: string;
  serviceId: string;
  serviceName: string;
  need: string;
  askedByAgencyId: string;
  askedAt: string;
  answerDueAt: string;
  status: AskStatus;
  personId: string | null;
  mayHaveLink: boolean;
  revision: string;
};

export type PersonAsk = FurtherWords & {
  askId: string;
  serviceId: string;
  serviceName: string;
  agencyId: string;
  need: string;
  askedBy: string;
  askedAt: string;
  answerDueAt: string;
  status: AskStatus;
  reason: string | null;
  suggestion: string | null;
  answeredAt: string | null;
  memberId: string | null;
};

export type OwnListing = Pick<
  Listing,
  | 'serviceId'
  | 'name'
  | 'description'
  | 'eligibility'
  | 'fees'
  | 'postcode'
  | 'phone'
  | 'email'
  | 'url'
  | 'days'
  | 'assuredOn'
  | 'hasLapsed'
  | 'room'
> & {
  organisationName: string;
  /** The day by which somebody is to look at it again, once that is near. */
  checkBy: string | null;
  capacityNote: string | null;
  details: ListingDetails;
  revision: string;
};

export type ListingConflict = {
  serviceId: string;
  feedId: string;
  name: string;
  feedName: string;
  foundAt: string;
  isOurs: boolean;
  fields: { field: string; keptFrom: string; kept: unknown; said: unknown }[];
};

export type FeedImport = {
  importId: string;
  name: string;
  importedAt: string;
  precedence: number;
  isWhole: boolean;
  counts: Record<'read' | 'appeared' | 'changed' | 'unchanged' | 'dropped' | 'conflicts' | 'problems', number>;
  problems: { row: number; of: string; field: string; problem: string; expected: string; isLost: boolean }[];
};

/** What the reader asked and nobody has answered. */
export type AwaitedAsk = Pick<PersonAsk, 'askId' | 'serviceName' | 'agencyId' | 'need' | 'answerDueAt'> & {
  personId: string;
  question: string | null;
};
