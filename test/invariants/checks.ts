import type { DomainEvent } from '@platform/decider/decider';
import type { Entry } from './log';
import type { HandOver, HandOverEvent, HuddleItem, Introduction, Plan, SafetyConversation } from './streams';
import {
  accountable,
  contentHashOf,
  huddleItemStream,
  introductionStream,
  planIdOf,
  planStream,
  safetyConversationStream,
} from './streams';
import { AsksByLink } from './asks-by-link';
import { Holders } from './holders';
import type { World } from './world';

export const INVARIANTS = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I10'] as const;
export type Invariant = (typeof INVARIANTS)[number];

/** What was broken, by whom or what, in words. */
export class Broken extends Error {
  constructor(
    readonly invariant: Invariant,
    what: string,
  ) {
    super(`${invariant}: ${what}`);
  }
}

const SAYS_NON_ATTENDANCE = /did[- ]?not[- ]?(attend|come)|non-?attend|no[- ]?show|\bdna\b|disengag/i;
const SAYS_A_GRADE = /risk|severity|triage|priority|urgency|grade/i;
const IS_A_GRADE = /^(low|medium|high|red|amber|green)$/i;
/** Only these follow from time alone, and none of them ends anything for a person. */
const BY_TIME: readonly string[] = [
  'HandOverUnanswered',
  'HandOverLate',
  'HandOverEscalated',
  'AskLapsed',
  'CarerConcernOverdue',
];

/** Judges each event as it is recorded, and a world in which every message has arrived. */
export class Checks {
  readonly counts: Record<Invariant, number> = { I1: 0, I2: 0, I3: 0, I4: 0, I5: 0, I6: 0, I7: 0, I10: 0 };

  private readonly asks = new AsksByLink((...held) => this.holds(...held));
  private readonly holders = new Holders((isSo, what) => this.holds('I7', isSo, what));

  entry(entry: Entry, world: World): void {
    const { event } = entry.recorded;
    this.noNonAttendance(entry);
    this.noGrade(event);
    if (entry.category === 'introduction') this.introduction(entry, world);
    if (entry.category === 'carePlan') this.plan(entry, world);
    if (entry.category === 'handOver') this.handOver(entry, world);
    if (entry.category === 'huddle') this.huddle(entry, world);
    if (entry.category === 'huddleItem') this.item(entry);
    if (entry.category === 'wayBack') this.holders.wayBack(entry, world);
    if (entry.category === 'ask') this.asks.ask(entry, world);
    if (entry.category === 'providerDirectoryView') this.asks.look(entry, world);
    if (entry.category === 'carerConcern') this.concern(entry, world);
    if (entry.category === 'safetyConversation') this.promise(entry);
  }

  /** Once every message has arrived, whoever was welcomed has exactly one key worker; whoever wants nothing has no team. */
  atRest(world: World): void {
    for (const id of world.log.ids('safetyConversation')) {
      const state = world.log.state(safetyConversationStream, id);
      if (state.status === 'not-held' || state.status === 'kept') continue;
      const isAside = state.status === 'set-aside';
      this.holds(
        'I2',
        isAside === world.hasDied(state.held.personId),
        'a promise about safety rests for the living, or waits for the dead',
      );
    }
    const open = new Map<string, boolean>();
    for (const id of world.log.ids('introduction')) {
      const state = world.log.state(introductionStream, id);
      if (state.status === 'not-received' || state.status === 'died') continue;
      const isOpen = state.status === 'welcomed' || state.status === 'handed-over-warmly';
      open.set(state.personId, (open.get(state.personId) ?? false) || isOpen);
      if (state.status !== 'welcomed') continue;
      const plan = world.log.state(planStream, planIdOf(state.personId));
      if (state.farewellAt !== null && plan.rest !== null) {
        this.holds(
          'I2',
          plan.team.every(({ leftAt }) => leftAt !== null),
          'a farewell was said, and somebody stayed',
        );
        continue;
      }
      const keyWorkers = plan.team.filter(({ isKeyWorker, leftAt }) => isKeyWorker && leftAt === null);
      this.holds(
        'I1',
        plan.openedAt !== null && plan.rest === null,
        'somebody was welcomed, and their plan is not open',
      );
      this.holds('I1', keyWorkers.length === 1, `somebody was welcomed, and has ${keyWorkers.length} key workers`);
    }
  }

  private introduction({ recorded, after, cause }: Entry, world: World): void {
    const state = after as Introduction;
    const history = world.log.history('introduction', recorded.streamId).map(({ event }) => event);
    const had = (type: string) => history.some((event) => event.type === type);
    switch (state.status) {
      case 'not-received':
        throw new Broken('I1', 'an introduction was forgotten');
      case 'waiting':
        this.holds('I1', had('IntroductionReceived') && !had('KeyWorkerNamed'), 'somebody waits who has an owner');
        break;
      case 'welcomed':
        this.holds('I1', state.keyWorkerId !== '', 'an open introduction has no owner');
        this.holds('I1', /^\d{4}-\d{2}-\d{2}$/.test(state.nextContactOn), 'an open introduction has no next contact');
        break;
      case 'declined-by-person': {
        const choices = history.filter((event) => event.type === 'DeclinedByPerson');
        const [choice] = choices as { data: { reason: string; recordedBy: string } }[];
        this.holds(
          'I2',
          choices.length === 1 && choice?.data.reason.trim() !== '',
          'it ended without the person’s words',
        );
        this.holds('I10', choices.length === 1, 'the person’s words about it were said anew by somebody');
        break;
      }
      case 'handed-over-warmly': {
        const { handOverId, agencyId, receiverId } = state;
        const facts = world.log.history('handOver', handOverId).map(({ event }) => event as HandOverEvent);
        const accepted = facts.some(
          (event) =>
            event.type === 'HandOverAccepted' &&
            event.data.receiverId === receiverId &&
            event.data.toAgencyId === agencyId,
        );
        this.holds('I2', accepted, 'it ended with somebody who had not accepted');
        const met = facts.some((event) => event.type === 'FirstContactMade');
        this.holds('I7', met, 'it ended before the receiver had met or spoken with the person');
        break;
      }
      case 'died': {
        const told = history.filter(({ type }) => type === 'DeathRecorded').length;
        const corrected = history.filter(({ type }) => type === 'DeathCorrected').length;
        this.holds('I2', told === corrected + 1, 'somebody is held to have died whom nobody said so of');
        break;
      }
      default:
        throw new Broken('I2', 'an introduction ended in a way that there is not');
    }
    const ends = state.status !== 'waiting' && state.status !== 'welcomed';
    this.holds('I3', !ends || cause !== 'time', 'an introduction ended because time passed');
    for (const once of ['IntroductionReceived', 'InitialConversationHeld']) {
      const many = history.filter(({ type }) => type === once).length;
      this.holds('I10', many <= 1, 'what the person said was told over again');
    }
  }

  private plan({ recorded: { event }, before, after, cause }: Entry, world: World): void {
    const plan = after as Plan;
    if (event.type === 'FarewellHeld') {
      const { wayBackIsOpen, actionIds, isBeingHandedOver, ...left } = world.leftOver(plan.personId);
      const owed = actionIds.length + left.asks + left.needs + left.decisions + left.questions + left.concerns;
      this.holds('I2', owed === 0 && !isBeingHandedOver, 'a farewell was said while somebody owed the person');
      this.holds('I2', wayBackIsOpen, 'a farewell was said, and there is no way back');
      this.holds('I3', typeof cause === 'object', 'a farewell was said by nobody');
    }
    const { signature } = plan;
    if (event.type === 'PlanRevived') this.holders.revived(plan.personId);
    if (event.type === 'PlanAgreedByPerson' || event.type === 'PlanNotAgreedByPerson') {
      const { contentHash } = event.data as { contentHash: string };
      this.holds('I6', contentHash === contentHashOf(before as Plan), 'a signature is to a version that there is not');
      this.holds('I6', isBy(cause, plan.personId), 'somebody else signed');
    }
    if (event.type === 'PlanSignedByMember') {
      const { contentHash, memberId } = event.data as { contentHash: string; memberId: string };
      this.holds('I6', contentHash === contentHashOf(before as Plan), 'a signature is to a version that there is not');
      this.holds('I6', isBy(cause, memberId), 'somebody signed for somebody else');
    }
    // The events of one command belong together: whether it lapsed is known after the last of them.
    if (event.type === 'PlanSignatureLapsed') this.counts.I6 += 1;
    else if ([signature, ...plan.signed].some((one) => one?.lapsed === false)) this.unlapsed = plan;
    const words = (before as Plan).sections['about-me'].text !== plan.sections['about-me'].text;
    if (words) this.holds('I10', isBy(cause, plan.personId), 'the person’s own words were changed by somebody else');
  }

  private unlapsed: Plan | undefined;

  /** After each command: a signature that counts is to what the plan says now. */
  afterCommand(world: World): void {
    if (!this.unlapsed) return;
    const plan = world.log.state(planStream, this.unlapsed.planId);
    this.unlapsed = undefined;
    for (const one of [plan.signature, ...plan.signed]) {
      if (one?.lapsed !== false) continue;
      this.holds('I6', one.contentHash === contentHashOf(plan), 'a signature outlived what was signed');
    }
  }

  private handOver(entry: Entry, world: World): void {
    const { recorded: { event, streamId }, after } = entry; // prettier-ignore
    const state = after as HandOver;
    if (state.status === 'not-proposed') return;
    const facts = world.log.history('handOver', streamId).map((one) => one.event.type);
    const met = facts.includes('FirstContactMade');
    const { fromAgencyId, toAgencyId } = state.proposal;
    this.holders.handOver(entry, world);
    const { agencyId } = accountable(state);
    this.holds('I7', agencyId === (met ? toAgencyId : fromAgencyId), 'the wrong agency is accountable');
    if (event.type === 'FirstContactMade')
      this.holds('I7', facts.includes('HandOverAccepted'), 'first contact by somebody who had not accepted');
    if (state.status === 'completed') this.holds('I7', met, 'a hand-over is complete without first contact');
    if (state.status === 'withdrawn') this.holds('I7', !met, 'a hand-over was withdrawn after first contact');
  }

  /** A huddle leaves behind nobody who waits, and no question, without a reason of its own. */
  private huddle({ recorded: { event, streamId } }: Entry, world: World): void {
    if (event.type !== 'HuddleClosed') return;
    for (const id of world.log.ids('huddleItem')) {
      const item = world.log.state(huddleItemStream, id);
      if (item.status !== 'open') continue;
      this.holds('I1', item.carried?.huddleId === streamId, 'a huddle closed over a question without a reason');
    }
  }

  private item({ before, after }: Entry): void {
    const [was, is] = [before as HuddleItem, after as HuddleItem];
    if (is.status === 'captured')
      this.holds('I1', is.ownerId !== '' && is.dueOn !== '', 'what was agreed has no owner');
    if (was.status === 'captured') this.holds('I1', was === is, 'what was agreed was written over');
  }

  /** Whoever told the team something waits until somebody answers, once; time answers nobody. */
  private concern({ recorded: { event, streamId }, cause }: Entry, world: World): void {
    if (event.type !== 'CarerConcernAnswered') return;
    this.holds('I3', typeof cause === 'object', 'somebody close was held to be answered by nobody');
    const { concernId } = event.data as { concernId: string };
    const answers = world.log
      .history('carerConcern', streamId)
      .filter(
        (one) => one.event.type === event.type && (one.event.data as { concernId: string }).concernId === concernId,
      );
    this.holds('I2', answers.length === 1, 'an answer to somebody close was written over');
  }

  private promise({ recorded: { event }, before, after, cause }: Entry): void {
    const [was, is] = [before as SafetyConversation, after as SafetyConversation];
    if (is.status === 'not-held') throw new Broken('I1', 'a conversation about safety was forgotten');
    this.holds(
      'I1',
      is.held.responderId !== '' && is.held.dueAt !== '',
      'nobody responds to what was agreed about safety',
    );
    if (is.status === 'kept') this.holds('I3', typeof cause === 'object', 'a promise about safety ended by itself');
    if (was.status === 'kept') this.holds('I2', event.type === 'SafetyAudienceChosen', 'a kept promise was changed');
  }

  private noNonAttendance({ recorded: { event }, cause }: Entry): void {
    this.holds('I3', !SAYS_NON_ATTENDANCE.test(event.type), `${event.type} says that somebody did not attend`);
    for (const [key, value] of leavesOf(event.data)) {
      if (/reason|because|how|status/i.test(key)) {
        this.holds(
          'I3',
          !SAYS_NON_ATTENDANCE.test(String(value)),
          `${event.type}.${key} says that somebody did not attend`,
        );
      }
    }
    if (cause === 'time') this.holds('I3', BY_TIME.includes(event.type), `${event.type} happened because time passed`);
  }

  private noGrade(event: DomainEvent): void {
    this.holds('I4', !SAYS_A_GRADE.test(event.type), `${event.type} grades somebody`);
    for (const [key, value] of leavesOf(event.data)) {
      this.holds(
        'I4',
        !SAYS_A_GRADE.test(key) && !IS_A_GRADE.test(String(value)),
        `${event.type}.${key} grades somebody`,
      );
    }
  }

  private holds(invariant: Invariant, isSo: boolean, what: string): void {
    this.counts[invariant] += 1;
    if (!isSo) throw new Broken(invariant, what);
  }
}

const isBy = (cause: Entry['cause'], memberId: string): boolean => typeof cause === 'object' && cause.by === memberId;

function* leavesOf(value: unknown, key = ''): Generator<readonly [string, unknown]> {
  if (typeof value !== 'object' || value === null) {
    yield [key, value];
    return;
  }
  for (const [name, part] of Object.entries(value)) yield* leavesOf(part, Array.isArray(value) ? key : name);
}
