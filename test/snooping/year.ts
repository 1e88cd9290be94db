import type { LookFacts } from '@contexts/identity';
import { Chance } from './chance';
import type { Person, Place, Staff, Town } from './town';

export interface JudgedLook {
  readonly agency: number;
  readonly day: number;
  readonly facts: LookFacts;
  /** The planted one that it belongs to; null for work. */
  readonly planted: number | null;
}
export const KINDS = ['own', 'relative', 'household', 'neighbour', 'colleague', 'stranger', 'former', 'browsing', 'hurried', 'unseen'] as const; // prettier-ignore
export type Kind = (typeof KINDS)[number];
/** Out of each hundred that are planted; `unseen` is by a member of the team, with nothing to tell it from work. */
const SHARES: Readonly<Record<Kind, number>> = {
  own: 15, relative: 15, household: 5, neighbour: 12, colleague: 15, stranger: 15, former: 10, browsing: 5, hurried: 5, unseen: 3,
}; // prettier-ignore

interface Planted {
  readonly number: number;
  readonly kind: Kind;
  readonly people: readonly number[];
}
interface Look {
  readonly person: number;
  readonly wasLookedUp: boolean;
  readonly secondsToNext: number | null;
  readonly planted: number | null;
}

const DAYS = 365;
const LOOKS_A_DAY = 7.9;
const USUAL_DAYS = 90;
/** Work that looks odd and is in order: a wrong line clicked, a letter after the end, a search that found the wrong person, a day of catching up. */
const ODD = { wrongPerson: 0.0002, lateLetter: 0.0004, foundWrongPerson: 0.0003, catchingUp: 0.01 };

/** A year of looks, most of them work, some of them not; the same for the same seed. Answers what was planted, by its number. */
export function yearOf(town: Town, planted: number, seed: number, judge: (look: JudgedLook) => void): readonly Kind[] {
  const chance = new Chance(seed + 1);
  const kinds: Kind[] = [];
  const plan = plant(town, planted, chance, kinds);
  for (const member of town.staff) {
    const counts: number[] = [];
    for (let day = 0; day < DAYS; day += 1) {
      const extra = plan.get(`${member.id} ${day}`) ?? [];
      const works = day % 7 < 5 && chance.happens(0.97);
      const looks = [...(works ? workOf(town, member, day, chance) : []), ...extra.flatMap((one) => snoop(one))];
      const seen = new Set<number>();
      for (const look of looks) {
        seen.add(look.person);
        const facts = factsOf(town, member, day, look, seen.size, counts);
        judge({ agency: member.agency, day, facts, planted: look.planted });
      }
      if (seen.size > 0) counts.push(seen.size);
      if (counts.length > (USUAL_DAYS * 5) / 7) counts.shift();
    }
  }
  return kinds;
}

const isOn = (place: Place | undefined, day: number): boolean =>
  place !== undefined && place.start <= day && (place.end === null || place.end > day);

function workOf(town: Town, member: Staff, day: number, chance: Chance): Look[] {
  const places = town.places[member.id] ?? new Map<number, Place>();
  const team = [...places].filter(([, place]) => isOn(place, day)).map(([person]) => person);
  const busy = chance.happens(ODD.catchingUp) ? 1.8 : 1;
  return Array.from({ length: chance.around(LOOKS_A_DAY * busy) }, (): Look => {
    const wasLookedUp = chance.happens(0.2);
    const hurried = wasLookedUp && chance.happens(ODD.foundWrongPerson / 0.2);
    const secondsToNext = hurried ? 1 + chance.below(9) : 10 + chance.below(900);
    return { person: whom(), wasLookedUp, secondsToNext, planted: null };
  });

  function whom(): number {
    if (member.worksAcrossPeople || team.length === 0 || chance.happens(ODD.wrongPerson))
      return anybody(town, member, chance);
    if (chance.happens(ODD.lateLetter)) {
      const ended = [...places].filter(([, { end }]) => end !== null && end <= day && end > day - 40);
      if (ended.length > 0) return chance.of(ended)[0];
    }
    return chance.of(team);
  }
}

/** Whoever is on no list of their own is found on that of all, and never is a colleague or themself. */
function anybody(town: Town, member: Staff, chance: Chance): number {
  for (;;) {
    const { id, worksAs } = chance.of(town.people);
    if (worksAs === null || town.staff[worksAs]?.agency !== member.agency) return id;
  }
}

function snoop({ number, kind, people }: Planted): Look[] {
  const hurried = kind === 'hurried';
  return people.map((person) => ({
    person,
    wasLookedUp: hurried || kind !== 'unseen',
    secondsToNext: hurried ? 6 : 90,
    planted: number,
  }));
}

function plant(town: Town, planted: number, chance: Chance, kinds: Kind[]): Map<string, Planted[]> {
  const plan = new Map<string, Planted[]>();
  const wanted = KINDS.flatMap((kind) => Array.from({ length: SHARES[kind] }, () => kind));
  for (let tries = 0; kinds.length < planted; tries += 1) {
    if (tries > planted * 10_000) throw new Error('This town is too small to plant so many.');
    const kind = wanted[Math.floor((kinds.length * 100) / planted)] ?? 'own';
    const member = chance.of(town.staff);
    const day = 150 + chance.below(200);
    const people = member.worksAcrossPeople || day % 7 >= 5 ? [] : targets(town, member, day, kind, chance);
    if (people.length === 0) continue;
    const key = `${member.id} ${day}`;
    plan.set(key, [...(plan.get(key) ?? []), { number: kinds.length, kind, people }]);
    kinds.push(kind);
  }
  return plan;
}

function targets(town: Town, member: Staff, day: number, kind: Kind, chance: Chance): readonly number[] {
  const places = town.places[member.id] ?? new Map<number, Place>();
  const person = chance.of(town.people);
  const isStranger = !places.has(person.id) && person.worksAs === null;
  const one = (fits: boolean) => (fits ? [person.id] : []);
  const team = [...places].filter(([, place]) => isOn(place, day) && place.start < day - 20).map(([id]) => id);
  switch (kind) {
    case 'own':
      return member.asPerson === null ? [] : [member.asPerson];
    case 'relative':
      return one(isStranger && person.surname === member.surname);
    case 'neighbour':
      return one(isStranger && person.postcode === member.postcode);
    case 'household': {
      const others = town.people.filter((other) => livesWith(town, member, other) && !places.has(other.id));
      return others.length > 0 ? [chance.of(others).id] : [];
    }
    case 'colleague':
      return one(
        person.worksAs !== null && person.worksAs !== member.id && town.staff[person.worksAs]?.agency === member.agency,
      );
    case 'stranger':
      return one(isStranger);
    case 'former': {
      const ended = [...places].filter(([, { end }]) => end !== null && end < day - 30 && end > day - 200);
      return ended.length > 0 ? [chance.of(ended)[0]] : [];
    }
    case 'browsing':
      return team.length >= 25 ? team : [];
    case 'hurried':
    case 'unseen':
      return team.length > 0 ? [chance.of(team)] : [];
  }
}

/** Whose household the records tell: their own, and that of whom they care for. */
const closeTo = (town: Town, { asPerson, caresFor }: Staff): readonly Person[] =>
  [asPerson, caresFor].flatMap((id) => (id === null ? [] : (town.people[id] ?? [])));

function livesWith(town: Town, member: Staff, person: Person): boolean {
  if (person.id === member.asPerson) return false;
  return closeTo(town, member).some(({ household }) => household === person.household);
}

/** As the product finds out: by two addresses that were given, or because they are recorded to care for them. */
function isKnownToLiveWith(town: Town, member: Staff, person: Person): boolean {
  if (person.id === member.caresFor) return true;
  const given = closeTo(town, member).filter(({ id, gaveAddress }) => gaveAddress && id !== person.id);
  return person.gaveAddress && given.some(({ household }) => household === person.household);
}

function factsOf(
  town: Town,
  member: Staff,
  day: number,
  look: Look,
  peopleThatDay: number,
  counts: readonly number[],
): LookFacts {
  const person = town.people[look.person];
  const place = town.places[member.id]?.get(look.person);
  const known = place !== undefined && place.start <= day ? place : undefined;
  const mean = counts.reduce((sum, one) => sum + one, 0) / Math.max(1, counts.length);
  const variance = counts.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, counts.length);
  return {
    isOwnRecord: member.asPerson === look.person,
    sharesName: person?.surname === member.surname,
    sharesHome: person !== undefined && isKnownToLiveWith(town, member, person),
    isColleague:
      person?.worksAs !== null && person?.worksAs !== undefined && town.staff[person.worksAs]?.agency === member.agency,
    relationship: known
      ? {
          startedDaysAgo: day - known.start,
          endedDaysAgo: known.end !== null && known.end <= day ? day - known.end : null,
        }
      : null,
    worksAcrossPeople: member.worksAcrossPeople,
    wasLookedUp: look.wasLookedUp,
    secondsToNext: look.secondsToNext,
    peopleThatDay,
    usualDay: { mean, deviation: Math.sqrt(variance), days: counts.length },
  };
}
