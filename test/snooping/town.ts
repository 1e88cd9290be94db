import { Chance } from './chance';

/** Somebody who works there; `asPerson` when they have a record of their own. */
export interface Staff {
  readonly id: number;
  readonly agency: number;
  readonly surname: number;
  /** A postcode: where they live, of which their agency knows nothing. */
  readonly postcode: number;
  readonly worksAcrossPeople: boolean;
  asPerson: number | null;
  /** Somebody with a record for whom they are recorded to care at home. */
  caresFor: number | null;
}
export interface Person {
  readonly id: number;
  readonly surname: number;
  readonly postcode: number;
  readonly household: number;
  /** Nobody has to say where they live. */
  readonly gaveAddress: boolean;
  /** Where they work, when that is one of the agencies. */
  worksAs: number | null;
}
/** Days of the year; negative before it. `end` is null while it goes on. */
export interface Place {
  readonly start: number;
  readonly end: number | null;
}
export interface Town {
  readonly agencies: number;
  readonly staff: readonly Staff[];
  readonly people: readonly Person[];
  /** By staff, then by person. */
  readonly places: readonly ReadonlyMap<number, Place>[];
}

const LOOKS_A_YEAR = 2000;
const STAFF_PER_AGENCY = 50;
const PEOPLE_PER_STAFF = 24;
const ON_A_TEAM = 140;
const SURNAMES = 400;
const PEOPLE_PER_HOUSEHOLD = 2.4;
const HOUSEHOLDS_PER_POSTCODE = 6;
const GIVE_AN_ADDRESS = 0.6;
const STAFF_WHO_CARE = 0.04;
const DAYS = 365;

/** Agencies, staff and people with surnames as uneven as they are, households, postcodes, and teams that change over a year. */
export function townFor(looks: number, seed: number): Town {
  const chance = new Chance(seed);
  const size = Math.max(20, Math.round(looks / LOOKS_A_YEAR));
  const agencies = Math.max(1, Math.round(size / STAFF_PER_AGENCY));
  const households = Math.ceil((size * PEOPLE_PER_STAFF) / PEOPLE_PER_HOUSEHOLD);
  const postcodes = Math.ceil(households / HOUSEHOLDS_PER_POSTCODE);
  // A few names are those of many.
  const surname = () => Math.floor(SURNAMES * chance.next() ** 2);
  const staff = Array.from({ length: size }, (_, id): Staff => {
    const isCoordinator = id % 25 === 24;
    return {
      ...{ id, agency: id % agencies, surname: surname(), postcode: chance.below(postcodes) },
      ...{ worksAcrossPeople: isCoordinator, asPerson: null, caresFor: null },
    };
  });
  const people = Array.from({ length: size * PEOPLE_PER_STAFF }, (_, id): Person => {
    const works = id < size * 0.16 ? staff[id] : undefined;
    if (works) works.asPerson = id;
    const household = works
      ? works.postcode * HOUSEHOLDS_PER_POSTCODE + chance.below(HOUSEHOLDS_PER_POSTCODE)
      : chance.below(households);
    return {
      ...{ id, surname: works?.surname ?? surname(), household },
      ...{ postcode: Math.floor(household / HOUSEHOLDS_PER_POSTCODE), gaveAddress: chance.happens(GIVE_AN_ADDRESS) },
      worksAs: works?.id ?? null,
    };
  });
  for (const member of staff) if (chance.happens(STAFF_WHO_CARE)) member.caresFor = chance.below(people.length);
  const places = staff.map((member) => {
    const mine = new Map<number, Place>();
    while (mine.size < Math.min(ON_A_TEAM, people.length / 4)) {
      const person = chance.of(people);
      // Colleagues are looked after elsewhere.
      if (person.worksAs !== null && staff[person.worksAs]?.agency === member.agency) continue;
      const start = chance.below(DAYS * 2) - DAYS;
      const end = start + 60 + chance.below(300);
      mine.set(person.id, { start, end: end < DAYS ? end : null });
    }
    return mine;
  });
  return { agencies, staff, people, places };
}
