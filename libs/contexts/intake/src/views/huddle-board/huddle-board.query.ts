import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { civilDay } from '@platform/event-store/civil-day';
import { NOBODY } from '@platform/projections/row-level-security';
import { SharedReading } from '@platform/projections/shared-reading';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { hoursLate } from '../../domain/huddle-item/huddle-item.rules';
import { ELEMENTS } from '../../domain/spell/spell.events';
import { IntakeContext } from '../../intake.context';
import type { RunningClock } from '../clocks/running-clock.query';
import { runningClocks } from '../clocks/running-clock.query';
import { huddleBoardProjection } from './huddle-board.projection';
import type { HuddleBoardRequest } from './huddle-board.request';
import { HuddleItemRow } from './huddle-item.row';
import { HuddleRow } from './huddle.row';
import { IntroductionOnBoardRow } from './introduction-on-board.row';
import { waysBack } from './ways-back.query';

const MOST_WAITING = 500;
const MOST_ITEMS = 200;
const LAST_WELCOMED = 20;
const LAST_CAPTURED = 50;
const LAST_DIED = 20;
const NEWEST = 3;

@Injectable()
export class HuddleBoardQuery {
  /** By page: the board of the alliance, which is the same for everybody who may see it. */
  private readonly pages = new SharedReading((page) => this.pageOf(JSON.parse(page) as Required<HuddleBoardRequest>));

  constructor(private readonly intake: IntakeContext) {}

  async read(caller: Principal, { from = 0, most = MOST_WAITING }: HuddleBoardRequest, position: bigint) {
    await this.intake.access.assertMay(caller, 'huddle-board.read');
    await this.intake.runtime.reached(huddleBoardProjection.id, position);
    const found = await this.pages.read(JSON.stringify({ from, most }));
    const { huddle, waiting, welcomed, waitingCount, newest, died, wayBackOf, clockOf } = found;
    const keptFrom = await this.peopleKeptFrom(caller, [...found.items, ...found.captured]);
    const items = found.items.filter(({ personId }) => !keptFrom.has(personId));
    const captured = found.captured.filter(({ personId }) => !keptFrom.has(personId));
    const shown = [...waiting, ...newest, ...welcomed, ...died, ...items, ...captured].map(({ personId }) => personId);
    await this.intake.views.recordBoard(caller, 'huddle', shown);
    const nameOf = (item: HuddleItemRow) => found.names.get(item.personId) ?? null;
    return {
      today: found.today,
      huddle: huddle && {
        huddleId: huddle.huddleId,
        openedAt: huddle.openedAt,
        openedBy: huddle.openedBy,
        revision: huddle.revision,
      },
      waitingCount,
      waiting: waiting.map((one) => ({
        ...{ ...waitingCard(one, huddle), wayBack: wayBackOf(one.personId), clock: clockOf(one) },
      })),
      newest: newest.map(({ introductionId, personId, name, receivedAt }) => ({
        ...{ introductionId, personId, name, receivedAt },
      })),
      items: items.map((item) => itemCard(item, nameOf(item), huddle, found.summaryHours)),
      /** Items that the person keeps from whoever asks: without a word of them, so that they are not forgotten. */
      kept: found.items
        .filter(({ personId }) => keptFrom.has(personId))
        .map(({ itemId, carriedIn }) => ({ itemId, explained: isOf(huddle, carriedIn) })),
      captured: captured.map((item) => ({
        ...{ itemId: item.itemId, personId: item.personId, name: nameOf(item), question: item.question },
        ...{ huddleId: item.huddleId, outcome: item.outcome, ownerId: item.ownerId, agencyId: item.agencyId },
        ...{ dueOn: item.dueOn, capturedBy: item.capturedBy, capturedAt: item.capturedAt },
      })),
      welcomed: welcomed.map((one) => {
        const { introductionId, personId, name, keyWorkerId, agencyId, nextContactOn, welcomedAt, revision } = one;
        return {
          ...{ introductionId, personId, name, keyWorkerId, agencyId, nextContactOn, welcomedAt, revision },
          clock: clockOf(one),
        };
      }),
      died: died.map(({ introductionId, personId, name }) => ({ introductionId, personId, name })),
    };
  }

  /** Read for the alliance and for no one reader: an access decision of each of them stands before it. */
  private async pageOf(page: Required<HuddleBoardRequest>) {
    const today = civilDay(this.intake.platform.clock.now());
    const found = await this.intake.database.reading({ ...NOBODY, scope: 'alliance' }, (rows) => boardFrom(rows, page));
    const people = found.waiting.map(({ personId }) => personId);
    const summaryHours = await this.intake.policy('huddle-summary-hours', found.huddle?.openedAt ?? new Date(today));
    return { ...found, today, summaryHours, wayBackOf: await waysBack(this.intake, people) };
  }

  /** Of the people on the agenda, those who keep this from whoever asks. */
  private async peopleKeptFrom(caller: Principal, items: readonly HuddleItemRow[]): Promise<ReadonlySet<string>> {
    const people = [...new Set(items.map(({ personId }) => personId))];
    const standingOn = await this.intake.access.onEach(caller, people);
    const isShown = (personId: string) => standingOn(personId).may('huddle-board.read', { part: 'introduction' });
    return new Set(people.filter((personId) => !isShown(personId)));
  }
}

async function boardFrom(rows: EntityManager, { from, most }: Required<HuddleBoardRequest>) {
  const where = { status: 'waiting' } as const;
  const huddle = await rows.findOne(HuddleRow, { where: { status: 'open' } });
  const waiting = await rows.find(IntroductionOnBoardRow, {
    ...{ where, order: { receivedAt: 'ASC', introductionId: 'ASC' }, skip: from, take: most },
  });
  const waitingCount = await rows.count(IntroductionOnBoardRow, { where });
  const isLastPage = from + waiting.length >= waitingCount;
  const newest = isLastPage
    ? []
    : await rows.find(IntroductionOnBoardRow, { where, order: { receivedAt: 'DESC' }, take: NEWEST });
  const welcomed = await rows.find(IntroductionOnBoardRow, {
    ...{ where: { status: 'welcomed' }, order: { welcomedAt: 'DESC' }, take: LAST_WELCOMED },
  });
  const died = await rows.find(IntroductionOnBoardRow, {
    ...{ where: { status: 'died' }, order: { receivedAt: 'DESC' }, take: LAST_DIED },
  });
  const items = await rows.find(HuddleItemRow, {
    ...{ where: { status: 'open' }, order: { raisedAt: 'ASC', itemId: 'ASC' }, take: MOST_ITEMS },
  });
  const captured = await rows.find(HuddleItemRow, {
    ...{ where: { status: 'captured' }, order: { capturedAt: 'DESC' }, take: LAST_CAPTURED },
  });
  return {
    ...{ huddle, waiting, waitingCount, newest, welcomed, died, items, captured },
    clockOf: await clocksOfCards(rows, [...waiting, ...welcomed]),
    names: await namesAtTheDoor(rows, [...items, ...captured]),
  };
}

/** What people were called when they were introduced; who introduced themself again is called as they said last. */
export async function namesAtTheDoor(rows: EntityManager, items: readonly { readonly personId: string }[]) {
  const people = [...new Set(items.map(({ personId }) => personId))];
  const introductions =
    people.length === 0
      ? []
      : await rows.find(IntroductionOnBoardRow, {
          ...{ where: { personId: In(people) }, order: { receivedAt: 'ASC' } },
          select: { introductionId: true, personId: true, name: true },
        });
  return new Map(introductions.map(({ personId, name }) => [personId, name]));
}

/** What each card's clock misses. A clock that has not begun yet begins with the day of the introduction. */
async function clocksOfCards(rows: EntityManager, cards: readonly IntroductionOnBoardRow[]) {
  const clocks = await runningClocks(
    rows,
    cards.map(({ personId }) => personId),
  );
  return ({ personId, receivedAt }: IntroductionOnBoardRow): RunningClock | null => {
    const clock = clocks.get(personId);
    return clock === undefined ? { startedOn: civilDay(receivedAt), missing: ELEMENTS } : clock;
  };
}

const isOf = (huddle: HuddleRow | null, id: string | null): boolean => huddle !== null && huddle.huddleId === id;

function waitingCard(one: IntroductionOnBoardRow, huddle: HuddleRow | null) {
  const { introductionId, personId, name, via, receivedAt, whatBroughtYou, whatWouldHelp, reachMe, heldOver } = one;
  const { language, introducer, awareness, awarenessWhy, saidBy, takenDownAt } = one;
  return {
    ...{ introductionId, personId, name, via, receivedAt, whatBroughtYou, whatWouldHelp, reachMe, heldOver },
    ...{ language, introducer, awareness, awarenessWhy, saidBy, takenDownAt },
    /** Whether this huddle has said why it names nobody. */
    explained: isOf(huddle, one.heldOverIn),
    revision: one.revision,
  };
}

function itemCard(item: HuddleItemRow, name: string | null, huddle: HuddleRow | null, summaryHours: number) {
  const { itemId, personId, introductionId, question, summary, raisedBy, raisedAt, carried } = item;
  return {
    ...{ itemId, personId, introductionId, name, question, summary, raisedBy, raisedAt, carried },
    /** Hours by which the summary came too late for this huddle; null while none is open. */
    hoursLate: huddle && hoursLate(raisedAt, huddle.openedAt, summaryHours),
    explained: isOf(huddle, item.carriedIn),
  };
}
