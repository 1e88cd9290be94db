import { registerAgency } from '../contexts/identity/src/commands/register-agency/register-agency.decide';
import { registerPractitioner } from '../contexts/identity/src/commands/register-practitioner/register-practitioner.decide';
import { agencyStream } from '../contexts/identity/src/domain/agency/agency.state';
import { practitionerStream } from '../contexts/identity/src/domain/practitioner/practitioner.state';
import { publishListing } from '../contexts/provider-directory/src/commands/publish-listing/publish-listing.decide';
import { serviceListingStream } from '../contexts/provider-directory/src/domain/service-listing/service-listing.state';
import { atWork, DAY_MS, HOUR_MS } from './calendar';
import { Chance } from './chance';
import { Door } from './journey/door';
import type { Life } from './journey/life';
import { leftWordIdOf, planLeftWord } from './journey/left-words';
import { dies } from './journey/support';
import type { Appending } from './ledger';
import type { Loss } from './planted';
import type { Rates } from './rates';
import { BOROUGH } from './rates';
import { asSetup, asWorker, nameOf, Town } from './town';
import { World } from './world';

export interface Play {
  /** How many people introduce themselves, or are introduced, for the first time. */
  readonly people: number;
  readonly months: number;
  readonly seed: number;
  /** The first day, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly rates?: Rates;
  /** The first of the people are lost in these ways, one each. */
  readonly losses?: readonly Loss[];
}

/** On this day it begins, unless another is said. */
export const FIRST_DAY = '2025-01-06';
const MONTH_DAYS = 365.25 / 12;

/** What is known of a play besides what it stores. */
export interface Played {
  readonly refused: ReadonlyMap<string, number>;
  /** Whoever was lost on purpose, and how; by the word that was left where nobody has said of whom it is. */
  readonly lost: ReadonlyMap<string, Loss>;
}

/** Everything that happens, in the order of time, a few commands at once; the same for the same wishes. */
export function play({ people, months, seed, from = FIRST_DAY, rates = BOROUGH, losses = [] }: Play): Played & {
  readonly happens: AsyncGenerator<readonly Appending[]>;
} {
  // Whoever comes stays for about four months.
  const town = new Town(seed, (people / Math.max(months, 1)) * 4);
  const world = new World(seed, town, rates);
  const begins = Date.parse(`${from}T08:00:00.000Z`);
  const ends = begins + Math.round(months * MONTH_DAYS) * DAY_MS;
  const lost = new Map<string, Loss>();
  const door = new Door(world);
  for (let n = 0; n < people; n += 1) {
    const life = lifeOf(world, n, losses[n]);
    if (life.loss)
      lost.set(life.loss === 'left-word-waits' ? leftWordIdOf(world, life.personId) : life.personId, life.loss);
    planLife(world, door, life, begins, ends);
  }
  door.planHuddles(begins, ends);
  return { refused: world.refused, lost, happens: happening(world, begins, ends) };
}

async function* happening(world: World, begins: number, ends: number): AsyncGenerator<readonly Appending[]> {
  world.clock = begins;
  await foundTown(world);
  yield world.takeStored();
  for (let next = world.agenda.next(); next && next.at < ends; next = world.agenda.next()) {
    // Nothing is recorded before what was recorded before it.
    world.clock = Math.max(world.clock, next.at);
    await next.deed();
    const stored = world.takeStored();
    if (stored.length > 0) yield stored;
  }
}

function lifeOf(world: World, n: number, loss: Loss | undefined): Life {
  const personId = world.id('person', String(n));
  const chance = Chance.of(world.seed, personId);
  return {
    ...{ personId, chance, loss, name: nameOf(chance), introductionId: '', episode: 0 },
    ...{ keyWorker: undefined, hasDied: false, isOver: false },
  };
}

function planLife(world: World, door: Door, life: Life, begins: number, ends: number): void {
  const { chance, loss } = life;
  const { rates } = world;
  // Whoever is to be found lost needs the time to be lost in.
  const room = loss ? Math.max(ends - 240 * DAY_MS, begins + 30 * DAY_MS) : ends;
  const first = dayOfIntroduction(rates, chance, begins, room);
  world.agenda.plan(first, () => door.introduce(life));
  planLeftWord(world, life, first);
  if (loss) return;
  if (chance.happens(rates.diesInAMonth * ((ends - first) / DAY_MS / MONTH_DAYS))) {
    world.agenda.plan(first + chance.fraction() * (ends - first), () => dies(world, life));
  }
  if (!chance.happens(rates.comesBack)) return;
  const back = atWork(first + chance.between(90, 330) * DAY_MS, 0, chance);
  world.agenda.plan(back, async () => {
    if (life.isOver && !life.hasDied) await door.introduce(life);
  });
}

/** By the season of each month; at any hour between eight and ten at night, for the front door is always open. */
function dayOfIntroduction({ seasons }: Rates, chance: Chance, begins: number, until: number): number {
  const most = Math.max(...seasons);
  for (;;) {
    const day = begins + Math.floor(chance.fraction() * ((until - begins) / DAY_MS)) * DAY_MS;
    if (!chance.happens((seasons[new Date(day).getUTCMonth()] ?? 1) / most)) continue;
    return day + Math.floor(chance.fraction() * 14 * HOUR_MS);
  }
}

async function foundTown(world: World): Promise<void> {
  const { town, at } = world;
  for (const { agencyId, name, kind } of town.agencies) {
    await world.ask(asSetup, agencyStream, agencyId, (state) => registerAgency({ agencyId, name, kind, joinedAt: at }, state)); // prettier-ignore
  }
  for (const { memberId, agencyId, name, role, tier } of [town.coordinator, ...town.workers]) {
    const practitioner = { practitionerId: memberId, agencyId, name, role, tier, issuer: 'simulation', subject: memberId, registeredAt: at }; // prettier-ignore
    await world.ask(asSetup, practitionerStream, memberId, (state) => registerPractitioner(practitioner, state, true));
  }
  for (const { serviceId, name, agencyId } of town.services) {
    const organisationName = town.agencies.find((agency) => agency.agencyId === agencyId)?.name ?? '';
    const about = { fees: null, postcode: null, phone: null, email: null, url: null, days: [], capacityNote: null };
    const listing = {
      name,
      organisationName,
      description: `${name}, every week.`,
      eligibility: 'Everybody.',
      ...about,
    };
    const by = asWorker(town.of(agencyId)[0]);
    await world.ask(by, serviceListingStream, serviceId, (state) =>
      publishListing({ serviceId, agencyId, listing, revisionSeen: null, at }, state, -1n),
    );
  }
}
