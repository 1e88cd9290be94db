export type Day = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

export type OpenDay = { day: Day; opensAt: string; closesAt: string };

export type Listing = {
  serviceId: string;
  name: string;
  description: string;
  agencyId: string;
  agencyName: string;
  postcode: string | null;
  days: OpenDay[];
  eligibility: string;
  fees: string | null;
  phone: string | null;
  email: string | null;
  url: string | null;
  assuredOn: string | null;
};

export type AskStatus = 'waiting' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed';

export type AskInboxItem = {
  askId: string;
  serviceId: string;
  serviceName: string;
  need: string;
  askedByAgencyId: string;
  askedAt: string;
  answerDueAt: string;
  status: AskStatus;
  personId: string | null;
  revision: string;
};

export type PersonAsk = {
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

export type OwnListing = Omit<Listing, 'agencyId' | 'agencyName' | 'assuredOn'> & {
  organisationName: string;
  capacityNote: string | null;
  revision: string;
};

/** What the reader asked and nobody has answered. */
export type AwaitedAsk = Pick<PersonAsk, 'askId' | 'serviceName' | 'agencyId' | 'need' | 'answerDueAt'> & {
  personId: string;
};
