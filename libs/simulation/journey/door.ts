import type {
  Awareness,
  IntroducerKind,
  ReachMe,
  Via,
} from '../../contexts/intake/src/domain/introduction/introduction.events';
import { introduceSomeone } from '../../contexts/intake/src/commands/introduce-someone/introduce-someone.decide';
import { closeHuddle } from '../../contexts/intake/src/commands/close-huddle/close-huddle.decide';
import { nameKeyWorker } from '../../contexts/intake/src/commands/name-key-worker/name-key-worker.decide';
import { openHuddle } from '../../contexts/intake/src/commands/open-huddle/open-huddle.decide';
import { receiveIntroduction } from '../../contexts/intake/src/commands/receive-introduction/receive-introduction.decide';
import { recordPersonsChoice } from '../../contexts/intake/src/commands/record-persons-choice/record-persons-choice.decide';
import { reintroducePerson } from '../../contexts/intake/src/commands/reintroduce-person/reintroduce-person.decide';
import { huddleStream } from '../../contexts/intake/src/domain/huddle/huddle.state';
import { holdOver } from '../../contexts/intake/src/domain/introduction/introduction.rules';
import { introductionStream } from '../../contexts/intake/src/domain/introduction/introduction.state';
import type { Earlier } from '../../contexts/intake/src/domain/introduction/way-back.rules';
import { endOf, wayBack } from '../../contexts/intake/src/domain/introduction/way-back.rules';
import { atWork, DAY_MS, HOUR_MS, isAtWork, MINUTE_MS, startOfDay } from '../calendar';
import { Chance } from '../chance';
import type { Worker } from '../town';
import { asPerson, asWorker } from '../town';
import { ANYONE } from '@platform/access-control/principal';
import type { World } from '../world';
import { keepInTouch, theyMiss } from './contact';
import type { Life } from './life';
import { later } from './life';
import { planTogether } from './planning';
import { BROUGHT } from './words';

const WAYS = ['self', 'phone', 'paper', 'gp', 'carer', 'agency'] as const;
type Ways = readonly [readonly [(typeof WAYS)[number], number]];
const OTHERS: readonly [IntroducerKind, ...IntroducerKind[]] = ['housing', 'police', 'peer'];
const KNOWS: readonly [Awareness, ...Awareness[]] = ['knows-and-agrees', 'knows-and-agrees', 'knows'];
/** Where very many wait, they are spoken of at several tables at once. */
const LONGEST_HUDDLE_MS = 3 * HOUR_MS;
const REACH: ReachMe = { how: 'phone', at: '07700 900123' };

/** Everybody who waits for a huddle, and the huddles themselves. */
export class Door {
  private waiting: Life[] = [];
  private readonly chance: Chance;

  constructor(private readonly world: World) {
    this.chance = Chance.of(world.seed, 'huddles');
  }

  /** One of the six ways: by oneself, by telephone, on paper, through a GP, through somebody close, through another agency. */
  async introduce(life: Life): Promise<void> {
    const { world } = this;
    const { chance, personId, name } = life;
    life.episode += 1;
    life.isOver = false;
    life.introductionId = world.id('introduction', personId, String(life.episode));
    const { introductionId } = life;
    const ids = { introductionId, personId };
    const way = chance.weighted(WAYS.map((one) => [one, world.rates.ways[one]] as const) as unknown as Ways);
    const via: Via = way === 'self' || way === 'phone' || way === 'paper' ? way : 'introduced';
    const words = { whatBroughtYou: chance.one(BROUGHT), whatWouldHelp: null, communicationNeeds: null };
    const introduction = { ...ids, via, receivedAt: world.at, name, reachMe: REACH, ...words };
    world.saidAtTheDoor.set(introductionId, { name, communicationNeeds: null, reachMe: REACH });
    world.recordOf(personId).introductions.push(introductionId);
    const coordinator = asWorker(world.town.coordinator);
    if (via === 'introduced') {
      const kind = way === 'gp' || way === 'carer' ? way : chance.one(OTHERS);
      const introducer = { introducerId: world.id('introducer', introductionId), kind, name: 'Introducer', organisation: null, tellMe: null }; // prettier-ignore
      const awareness = { awareness: chance.one(KNOWS), why: null };
      await world.ask(ANYONE, introductionStream, introductionId, (state) =>
        introduceSomeone({ introduction, language: null, introducer, awareness }, state, world.at));
    } else if (via === 'self') {
      await world.ask(ANYONE, introductionStream, introductionId, (state) =>
        receiveIntroduction({ introduction, language: null }, state, world.at));
    } else {
      const takenDown = { saidBy: name, takenDownBy: world.town.coordinator.memberId, takenDownAt: world.at };
      await world.ask(coordinator, introductionStream, introductionId, (state) =>
        introduceSomeone({ introduction, language: null, takenDown }, state, world.at));
    }
    const back = this.wayBackOf(life);
    if (back && chance.happens(0.8)) return this.welcomeBack(life, back);
    if (life.loss === undefined && chance.happens(world.rates.saysNotNow)) {
      later(world, life, world.clock + chance.between(2, 40) * HOUR_MS, () => this.sayNotNow(life));
    }
    this.waiting.push(life);
  } // prettier-ignore

  /** A huddle of every day on which one is held, for as long as the simulation lasts. */
  planHuddles(from: number, until: number): void {
    for (let day = startOfDay(from); day < until; day += DAY_MS) {
      if (!this.world.rates.huddleEveryDay && !isAtWork(day)) continue;
      const at = day + 10 * HOUR_MS + this.chance.between(0, 20) * MINUTE_MS;
      if (at >= from && at < until) this.world.agenda.plan(at, () => this.huddle());
    }
  }

  private async huddle(): Promise<void> {
    const { world } = this;
    const waiting = this.waiting.filter(({ isOver, hasDied }) => !isOver && !hasDied);
    this.waiting = [];
    if (waiting.length === 0) return;
    const { town, rates } = world;
    const coordinator = asWorker(town.coordinator);
    const huddleId = world.newId('huddle');
    const by = town.coordinator.memberId;
    await world.ask(coordinator, huddleStream, huddleId, (state) =>
      openHuddle({ huddleId, openedBy: by, openedAt: world.at }, state, false));
    const left: Life[] = [];
    let at = world.clock;
    for (const life of waiting) {
      at += Math.min(this.chance.between(60, 240) * 1000, Math.floor(LONGEST_HUDDLE_MS / waiting.length));
      later(world, life, at, async () => {
        if (life.loss === 'no-owner' || !life.chance.happens(rates.namedAtFirstHuddle)) left.push(life);
        else await this.name(life, huddleId);
      });
    }
    world.agenda.plan(at, () => this.close(huddleId, left));
  } // prettier-ignore

  private async close(huddleId: string, waiting: readonly Life[]): Promise<void> {
    const { world } = this;
    const { memberId } = world.town.coordinator;
    const coordinator = asWorker(world.town.coordinator);
    const left = waiting.filter(({ isOver, hasDied }) => !isOver && !hasDied);
    for (const { introductionId } of left) {
      await world.ask(coordinator, introductionStream, introductionId, (state) =>
        holdOver({ introductionId, huddleId, reason: 'Asked to be rung tomorrow.', heldOverAt: world.at }, state));
    }
    const introductions = left.map(({ introductionId }) => introductionId);
    await world.ask(coordinator, huddleStream, huddleId, (state) =>
      closeHuddle({ huddleId, closedBy: memberId, closedAt: world.at }, state, { introductions, items: [], withReason: new Set(introductions) }));
    this.waiting.push(...left);
  } // prettier-ignore

  private async name(life: Life, huddleId: string): Promise<void> {
    const { world } = this;
    const worker = life.chance.one(world.town.workers);
    const { introductionId } = life;
    const contactAt = atWork(world.clock, life.chance.between(...world.rates.daysToContact), life.chance);
    const asked = { introductionId, huddleId, keyWorkerId: worker.memberId, agencyId: worker.agencyId, nextContactOn: dayOf(contactAt), outcome: null }; // prettier-ignore
    const facts = { huddleIsOpen: true, role: worker.role, today: world.today, namedAt: world.at };
    await world.ask(asWorker(world.town.coordinator), introductionStream, introductionId, (state) =>
      nameKeyWorker(asked, state, facts),
    );
    this.firstContact(life, worker, contactAt);
  }

  private async welcomeBack(life: Life, earlier: Earlier): Promise<void> {
    const { world } = this;
    const worker = life.keyWorker ?? life.chance.one(world.town.workers);
    const { introductionId } = life;
    const contactAt = atWork(world.clock, life.chance.between(...world.rates.daysToContact), life.chance);
    const asked = { introductionId, keyWorkerId: worker.memberId, agencyId: worker.agencyId, nextContactOn: dayOf(contactAt), reintroducedBy: world.town.coordinator.memberId, reintroducedAt: world.at }; // prettier-ignore
    await world.ask(asWorker(world.town.coordinator), introductionStream, introductionId, (state) =>
      reintroducePerson(asked, state, { earlier, role: worker.role, today: world.today }),
    );
    this.firstContact(life, worker, contactAt);
  }

  private firstContact(life: Life, worker: Worker, at: number): void {
    const { world } = this;
    life.keyWorker = worker;
    if (life.loss === 'no-next-contact') return;
    const isMissed = life.loss === 'step-overdue' || life.chance.happens(world.rates.firstContactMissed);
    later(world, life, at, () => (isMissed ? theyMiss : keepInTouch)(world, life, planTogether));
  }

  private async sayNotNow(life: Life): Promise<void> {
    const { world } = this;
    const { introductionId, personId } = life;
    const choice = { introductionId, reason: 'Not now, thank you.', recordedBy: personId, declinedAt: world.at };
    await world.ask(asPerson(personId), introductionStream, introductionId, (state) =>
      recordPersonsChoice(choice, state),
    );
    life.isOver = true;
  }

  private wayBackOf({ personId }: Life): Earlier | undefined {
    const ended = this.world.recordOf(personId).introductions.flatMap((introductionId) => {
      const endedAt = endOf(this.world.ledger.state(introductionStream, introductionId));
      return endedAt === undefined ? [] : [{ introductionId, endedAt }];
    });
    return wayBack(ended, this.world.now);
  }
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
