import { idFrom } from '@platform/event-store/command-context';
import type { Answer } from './log';
import type { Asker, Worker } from './people';
import { asPerson, asWorker, nameOfPerson, PEOPLE, WORKERS } from './people';
import type { World } from './world';
import { huddleItemStream, huddleStream, introductionStream, memberOf, planIdOf, planStream } from './streams';

/** One thing somebody tries, as numbers that are read when it is tried: so a history can lose steps and still be one. */
export interface Step {
  readonly act: string;
  readonly numbers: readonly number[];
}

/** What was tried, in words, and what the product answered; undefined when there was nothing to try it on. */
export type Tried = { readonly says: string; readonly answer: Answer | 'done' } | undefined;

/** How a step chooses, and what it asks with. */
export class Choice {
  private next = 0;

  constructor(
    private readonly numbers: readonly number[],
    readonly world: World,
    readonly commandId: string,
  ) {}

  number(below: number): number {
    const number = this.numbers[this.next % this.numbers.length] ?? 0;
    this.next += 1;
    return number % below;
  }
  oneOf<T>(items: readonly T[]): T | undefined {
    return items.length === 0 ? undefined : items[this.number(items.length)];
  }
  some<T>(items: readonly [T, ...T[]]): T {
    return this.oneOf(items) ?? items[0];
  }
  oneIn(many: number): boolean {
    return this.number(many) === 0;
  }
  person(): string {
    return this.oneIn(4) ? (this.oneOf(PEOPLE) ?? '') : (PEOPLE[0] ?? '');
  }
  worker(): Worker {
    return this.oneOf(WORKERS) as Worker;
  }
  /** Mostly somebody of the plan, now and then anybody at all. */
  asker(personId: string): Asker {
    const { team } = this.world.log.state(planStream, planIdOf(personId));
    const members = WORKERS.filter((one) => team.some((member) => member.memberId === one.memberId && !member.leftAt));
    if (this.oneIn(5) || members.length === 0) return this.oneIn(2) ? asWorker(this.worker()) : asPerson(this.person());
    return this.oneIn(3) ? asPerson(personId) : asWorker(this.oneOf(members) as Worker);
  }
  introduction(): string | undefined {
    const all = this.world.log.ids('introduction');
    return this.oneOf(this.oneIn(3) ? all : all.slice(-2));
  }
  by(who: string) {
    return { commandId: this.commandId, now: this.world.now, cause: { by: who } };
  }
}

export type Act = (choice: Choice) => Tried | Promise<Tried>;

const introductionOf = (introductionId: string, world: World): string => {
  const state = world.log.state(introductionStream, introductionId);
  const who = state.status === 'not-received' ? 'nobody' : nameOfPerson(state.personId);
  return `introduction ${world.log.ids('introduction').indexOf(introductionId) + 1} of ${who}`;
};

/** From the door to an end of an introduction, and back. */
export const INTAKE_ACTS: Readonly<Record<string, readonly [weight: number, act: Act]>> = {
  introduce: [6, (choice) => {
    const { world } = choice;
    const personId = choice.person();
    const again = choice.oneIn(12) ? choice.introduction() : undefined;
    const introductionId = again ?? idFrom(choice.commandId, 'introduction');
    const said = { name: nameOfPerson(personId), reachMe: { how: 'phone' as const, at: '07700 900123' } };
    const words = { whatBroughtYou: `Words ${choice.number(9)}.`, whatWouldHelp: null, communicationNeeds: null };
    const answer = world.log.decideAndAppend(introductionStream, introductionId, choice.by(personId), (state) =>
      world.rules.receiveIntroduction(
        { language: null, introduction: { introductionId, personId, via: 'self', receivedAt: world.at, ...said, ...words } },
        state,
        world.at,
      ));
    return { says: `${nameOfPerson(personId)} introduces themself${again ? ' as somebody who is here already' : ''}`, answer };
  }],
  'open a huddle': [4, (choice) => {
    const { world } = choice;
    const huddleId = idFrom(choice.commandId, 'huddle');
    const isOpen = openHuddleOf(world) !== undefined;
    const answer = world.log.decideAndAppend(huddleStream, huddleId, choice.by('Jo'), (state) =>
      world.rules.openHuddle({ huddleId, openedBy: 'Jo', openedAt: world.at }, state, isOpen));
    return { says: 'Jo opens a huddle', answer };
  }],
  'close the huddle': [1, (choice) => {
    const { world } = choice;
    const huddleId = openHuddleOf(world);
    if (huddleId === undefined) return undefined;
    // Whoever tries again closes the huddle that is open then, so it is another command for what is left over.
    const waiting = world.log.ids('introduction').filter((id) => world.log.state(introductionStream, id).status === 'waiting');
    const withReason = choice.oneIn(3) ? waiting.slice(1) : waiting;
    for (const introductionId of withReason) {
      const held = { introductionId, huddleId, reason: 'Asked to be rung tomorrow.', heldOverAt: world.at };
      const by = { ...choice.by('Jo'), commandId: idFrom(choice.commandId, huddleId, introductionId) };
      world.log.decideAndAppend(introductionStream, introductionId, by, (state) => world.rules.holdOver(held, state));
    }
    const open = world.log.ids('huddleItem').filter((id) => world.log.state(huddleItemStream, id).status === 'open');
    const carried = choice.oneIn(3) ? open.slice(1) : open;
    for (const itemId of carried) {
      const carrying = { itemId, huddleId, reason: 'No time was left.', carriedBy: 'Jo', carriedAt: world.at };
      const by = { ...choice.by('Jo'), commandId: idFrom(choice.commandId, huddleId, itemId) };
      world.log.decideAndAppend(huddleItemStream, itemId, by, (state) => world.rules.carryHuddleItem(carrying, state, true));
    }
    const answer = world.log.decideAndAppend(huddleStream, huddleId, choice.by('Jo'), (state) =>
      world.rules.closeHuddle({ huddleId, closedBy: 'Jo', closedAt: world.at }, state, {
        introductions: waiting,
        items: open,
        withReason: new Set([...withReason, ...carried]),
      }));
    return { says: 'Jo closes the huddle', answer };
  }],
  'name a key worker': [9, (choice) => {
    const { world } = choice;
    const introductionId = choice.introduction();
    if (introductionId === undefined) return undefined;
    const worker = choice.worker();
    const huddleId = openHuddleOf(world);
    const nextContactOn = world.day(choice.number(9) - 1);
    const asked = { introductionId, huddleId: huddleId ?? 'none', keyWorkerId: worker.memberId, agencyId: worker.agencyId, nextContactOn };
    const facts = { huddleIsOpen: huddleId !== undefined, role: roleOf(worker, world), today: world.today, namedAt: world.at };
    const answer = world.log.decideAndAppend(introductionStream, introductionId, choice.by('Jo'), (state) =>
      world.rules.nameKeyWorker(asked, state, facts));
    return { says: `Jo names ${worker.name} key worker for ${introductionOf(introductionId, world)}, by ${nextContactOn}`, answer };
  }],
  'hold the initial conversation': [3, (choice) => {
    const { world } = choice;
    const introductionId = choice.introduction();
    if (introductionId === undefined) return undefined;
    const worker = choice.worker();
    const words = { whatBroughtYouHere: `Nights ${choice.number(9)}.`, whatIsGoingWell: 'The dog.', whatIsHard: 'Phones.', whatYouWant: 'Sleep.', whoCanHelp: 'A sister.' };
    const conversationId = idFrom(choice.commandId, 'conversation');
    const held = { introductionId, conversationId, heldOn: world.day(choice.number(3) - 1), heldBy: worker.memberId, place: 'A café', words };
    const answer = world.log.decideAndAppend(introductionStream, introductionId, choice.by(worker.memberId), (state) =>
      world.rules.holdInitialConversation(held, state, world.today));
    return { says: `${worker.name} holds the initial conversation of ${introductionOf(introductionId, world)}`, answer };
  }],
  'say not now': [2, (choice) => {
    const { world } = choice;
    const introductionId = choice.introduction();
    if (introductionId === undefined) return undefined;
    const state = world.log.state(introductionStream, introductionId);
    const personId = state.status === 'not-received' ? '' : state.personId;
    const [recordedBy, who, reason] = choice.some<readonly [string, string, string]>([
      [personId, nameOfPerson(personId), 'Not now, thank you.'],
      ['Jo', 'Jo', 'They said that a friend helps them.'],
      ['Jo', 'Jo', 'DNA'],
      ['Jo', 'Jo', 'Did not attend twice.'],
    ]);
    const choiceMade = { introductionId, reason, recordedBy, declinedAt: world.at };
    const answer = world.log.decideAndAppend(introductionStream, introductionId, choice.by(recordedBy), (now) =>
      world.rules.recordPersonsChoice(choiceMade, now));
    return { says: `${who} records "${reason}" as the person’s choice in ${introductionOf(introductionId, world)}`, answer };
  }],
  'welcome back': [5, (choice) => {
    const { world } = choice;
    const introductionId = choice.introduction();
    if (introductionId === undefined) return undefined;
    const state = world.log.state(introductionStream, introductionId);
    const personId = state.status === 'not-received' ? '' : state.personId;
    const worker = choice.worker();
    const earlier = world.wayBackOf(personId);
    const asked = { introductionId, keyWorkerId: worker.memberId, agencyId: worker.agencyId, nextContactOn: world.day(choice.number(9) - 1), reintroducedBy: 'Jo', reintroducedAt: world.at };
    const facts = { earlier, role: roleOf(worker, world), today: world.today };
    const answer = world.log.decideAndAppend(introductionStream, introductionId, choice.by('Jo'), (now) =>
      world.rules.reintroducePerson(asked, now, facts));
    return { says: `Jo welcomes back ${introductionOf(introductionId, world)}, with ${worker.name}`, answer };
  }],
  'record a death': [1, (choice) => {
    const { world } = choice;
    const introductionId = choice.introduction();
    if (introductionId === undefined) return undefined;
    const diedOn = world.day(choice.number(4) - 2);
    const death = { saidBy: 'A sister, by phone.', diedOn, recordedBy: 'Jo', recordedAt: world.at };
    const answer = everyIntroduction(introductionId, choice, (id, state) =>
      world.rules.recordDeath({ ...death, introductionId: id }, state, world.today));
    return { says: `Jo records that the person of ${introductionOf(introductionId, world)} died on ${diedOn}`, answer };
  }],
  'correct a death': [2, (choice) => {
    const { world } = choice;
    const introductionId = choice.introduction();
    if (introductionId === undefined) return undefined;
    const corrected = { correctedBy: 'Jo', correctedAt: world.at };
    const answer = everyIntroduction(introductionId, choice, (id, state) =>
      world.rules.correctDeath({ ...corrected, introductionId: id }, state));
    return { says: `Jo corrects that the person of ${introductionOf(introductionId, world)} died`, answer };
  }],
}; // prettier-ignore

function everyIntroduction(
  asked: string,
  choice: Choice,
  decide: (
    id: string,
    state: typeof introductionStream.initial,
  ) => ReturnType<World['rules']['recordDeath' | 'correctDeath']>,
): Answer {
  const { world } = choice;
  const state = world.log.state(introductionStream, asked);
  const others =
    state.status === 'not-received' ? [] : world.introductionsOf(state.personId).filter((id) => id !== asked);
  const refused = decide(asked, state);
  if (!('refused' in refused)) {
    for (const id of others) {
      const by = { ...choice.by('Jo'), commandId: idFrom(choice.commandId, id) };
      world.log.decideAndAppend(introductionStream, id, by, (now) => decide(id, now));
    }
  }
  return world.log.decideAndAppend(introductionStream, asked, choice.by('Jo'), (now) => decide(asked, now));
}

export function openHuddleOf(world: World): string | undefined {
  return world.log.ids('huddle').find((id) => world.log.state(huddleStream, id).status === 'open');
}

export function roleOf(worker: Worker, world: World): Worker['role'] | undefined {
  return world.employed.has(worker.memberId) ? worker.role : undefined;
}

export const isOnTheTeam = (personId: string, worker: Worker, world: World): boolean =>
  memberOf(world.log.state(planStream, planIdOf(personId)), worker) !== undefined;
