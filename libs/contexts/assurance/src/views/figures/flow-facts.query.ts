import { civilDay } from '@platform/event-store/civil-day';
import type { EventStore, StoredEvent } from '@platform/event-store/port/event-store';
import type { FlowFact, FlowFactKind, LoggedFact } from '../../domain/figure/flow-facts.rules';
import { NEED_NOT_SAID, NEEDS, SEVERAL_NEEDS } from '../../domain/figure/unmet-definitions.rules';

/** Which fields of an event are looked at, by what they mean. All of them are ids, codes and dates, stored in the clear. */
interface Reading {
  readonly kind: FlowFactKind;
  /** A day, or an instant whose day is taken where the alliance is. */
  readonly on: string;
  readonly person?: string;
  readonly about?: string;
  readonly code?: string;
  readonly agency?: string;
  readonly due?: string;
}

/** Every event that figures of flow are counted from, and all that is read of it. Nothing of any event is opened. */
export const READ_FOR_FLOW: Readonly<Record<string, Readonly<Record<string, Reading>>>> = {
  introduction: {
    IntroductionReceived: { kind: 'introduced', on: 'receivedAt', about: 'introductionId', code: 'via' },
    KeyWorkerNamed: { kind: 'key-worker-named', on: 'namedAt', about: 'introductionId' },
    DeclinedByPerson: { kind: 'ended-by-person', on: 'declinedAt', about: 'introductionId' },
    DeathRecorded: { kind: 'died', on: 'recordedAt' },
    DeathCorrected: { kind: 'death-corrected', on: 'correctedAt' },
  },
  spell: {
    ClockElementRecorded: { kind: 'element', on: 'happenedOn', code: 'element' },
    HelpStarted: { kind: 'helped', on: 'startedOn' },
  },
  ask: {
    AskMade: {
      ...{ kind: 'asked', on: 'askedAt', about: 'askId', agency: 'agencyId', due: 'answerDueAt' },
      code: 'serviceId',
    },
    AskAccepted: { kind: 'ask-accepted', on: 'acceptedAt', about: 'askId' },
    AskAcceptedByLink: { kind: 'ask-accepted', on: 'acceptedAt', about: 'askId' },
    AskDeclined: { kind: 'ask-declined', on: 'declinedAt', about: 'askId', code: 'reason' },
    AskWithdrawn: { kind: 'ask-withdrawn', on: 'withdrawnAt', about: 'askId' },
    AskLapsed: { kind: 'ask-lapsed', on: 'lapsedAt', about: 'askId' },
  },
  nothingFound: {
    NothingFound: { kind: 'nothing-found', on: 'saidOn', code: 'need' },
    NothingFoundTakenBack: { kind: 'nothing-found-taken-back', on: 'takenBackOn', code: 'need' },
  },
  handOver: {
    HandOverProposed: {
      ...{ kind: 'hand-over-proposed', on: 'proposedAt', about: 'handOverId', agency: 'fromAgencyId' },
      due: 'contactDueAt',
    },
    HandOverCompleted: { kind: 'hand-over-completed', on: 'firstContactAt', about: 'handOverId' },
    HandOverWithdrawn: { kind: 'hand-over-withdrawn', on: 'withdrawnAt', about: 'handOverId' },
  },
  recordPair: {
    PersonRecordsLinked: { kind: 'linked', on: 'linkedAt', person: 'firstId', about: 'secondId' },
    PersonRecordsUnlinked: { kind: 'unlinked', on: 'unlinkedAt', person: 'firstId', about: 'secondId' },
  },
};

const LISTINGS = 'serviceListing';
const SAYS_NEEDS = new Set(['ServiceListed', 'ListingRevised']);
interface SaysNeeds {
  readonly serviceId: string;
  readonly listing: { readonly details?: { readonly needs?: readonly string[] } };
}

const PAGE = 1000;
const categoryOf = ({ stream }: StoredEvent): string => stream.slice(0, stream.indexOf('-'));

/** What an event means to figures; undefined for all that they do not count from. */
export function flowFactOf(stored: StoredEvent): FlowFact | undefined {
  const readings = READ_FOR_FLOW[categoryOf(stored)];
  if (!readings || !Object.hasOwn(readings, stored.type)) return undefined;
  const reading = readings[stored.type];
  if (!reading) return undefined;
  const { facts } = JSON.parse(stored.data) as { facts: Readonly<Record<string, unknown>> };
  const text = (name: string | undefined): string | null => {
    const value = name === undefined ? null : facts[name];
    return typeof value === 'string' ? value : null;
  };
  const day = (name: string | undefined): string | null => {
    const value = text(name);
    return value === null ? null : value.length === 10 ? value : civilDay(new Date(value));
  };
  const [personId, on] = [text(reading.person ?? 'personId'), day(reading.on)];
  if (personId === null || on === null) return undefined;
  return {
    kind: reading.kind,
    personId,
    on,
    about: text(reading.about),
    code: text(reading.code),
    agencyId: text(reading.agency),
    dueOn: day(reading.due),
  };
}

/** All facts of the log up to a position, read from storage anew, in their order. */
export async function replayedFacts(store: Pick<EventStore, 'readAll'>, upTo: bigint): Promise<LoggedFact[]> {
  const categories = [...Object.keys(READ_FOR_FLOW), LISTINGS];
  const needs = new Map<string, string>();
  const facts: LoggedFact[] = [];
  for (let after = 0n; after < upTo;) {
    const page = await store.readAll({ after, categories, limit: PAGE });
    for (const event of page.events) {
      const { position } = event;
      if (position > upTo) continue;
      noteNeeds(event, needs);
      const fact = flowFactOf(event);
      if (fact?.kind === 'asked') facts.push({ ...fact, code: needs.get(fact.code ?? '') ?? NEED_NOT_SAID, position });
      else if (fact) facts.push({ ...fact, position });
    }
    if (page.upTo <= after) break;
    after = page.upTo;
  }
  return facts;
}

/** What a service is for, as its agency says in public; one need, or that there are several. */
function noteNeeds(stored: StoredEvent, needs: Map<string, string>): void {
  if (categoryOf(stored) !== LISTINGS || !SAYS_NEEDS.has(stored.type)) return;
  const { facts } = JSON.parse(stored.data) as { facts: Partial<SaysNeeds> };
  const said = (facts.listing?.details?.needs ?? []).filter((need) => Object.hasOwn(NEEDS, need));
  if (facts.serviceId !== undefined)
    needs.set(facts.serviceId, said.length > 1 ? SEVERAL_NEEDS : (said[0] ?? NEED_NOT_SAID));
}
