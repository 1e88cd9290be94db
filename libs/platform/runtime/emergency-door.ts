import type { AccessControl } from '../access-control/access-control';
import type { Principal } from '../access-control/principal';
import { isMemberRole } from '../access-control/principal';
import { relationsOf } from '../access-control/access-facts';
import { reviewedEmergencies } from '../access-control/emergency-facts';
import type { Decision } from '../decider/decider';
import type {
  Emergencies,
  EmergencyEvent,
  EmergencyReason,
  EmergencyStream,
  OpenEmergencyRefusal,
} from '../access-control/emergency-stream';
import {
  defineEmergencyStream,
  EMERGENCY_MINUTES,
  endEmergency,
  openEmergency,
} from '../access-control/emergency-stream';
import { readFacts } from '../access-control/read-facts';
import type { Sql } from '../access-control/relationship-facts';
import type { Clock, CommandContext } from '../event-store/command-context';
import { idFrom } from '../event-store/command-context';
import type { Outcome, Streams } from '../event-store/streams';
import { notFound } from '../http/problem';
import { emergencyCategoryOf, emergencyProjectionId } from './emergency-parts';

const MINUTE_MS = 60_000;
/** While nothing but an emergency opens the record, a place on the team of any kind is what it is not opened by. */
const OTHER_WAYS = ['self', 'key-worker', 'team', 'former-team', 'carer'] as const;

export interface OpenedEmergency {
  readonly emergencyId: string;
  readonly openedAt: string;
  readonly expiresAt: string;
}

/** What a context lends it. */
export interface Surroundings {
  readonly access: AccessControl;
  readonly database: Sql;
  readonly streams: Streams;
  readonly clock: Clock;
  readonly reached: (projectionId: string, position: bigint) => Promise<void>;
}

/** Records that a context opens because of danger, by what it holds itself: no bus and no other context is asked. */
export class EmergencyDoor {
  private readonly stream: EmergencyStream;

  constructor(
    private readonly context: Surroundings,
    private readonly name: string,
  ) {
    this.stream = defineEmergencyStream(emergencyCategoryOf(name));
  }

  /** From the answer on every read of this person's record here is decided with it. `key` names one opening in every context. */
  async open(
    asked: {
      readonly personId: string;
      readonly key: string;
      readonly reason: EmergencyReason;
      readonly words: string;
    },
    context: CommandContext,
  ): Promise<Outcome<OpenEmergencyRefusal>> {
    const { personId, key, reason, words } = asked;
    const { principal, now } = context;
    await this.context.access.assertMay(principal, 'emergency.open');
    const { memberId, role, agencyId } = principal;
    if (memberId === null || !isMemberRole(role)) throw notFound();
    const facts = {
      reviewed: await reviewedEmergencies(this.context.database, personId, memberId),
      isOnTheTeam: await this.isOpenAnyway(principal, personId),
      isTheirs: principal.personId === personId || memberId === personId,
    };
    const opened = {
      ...{ emergencyId: idFrom('emergency', memberId, personId, key), personId, memberId, role, agencyId },
      ...{ reason, words, openedAt: now.toISOString() },
      expiresAt: new Date(now.getTime() + EMERGENCY_MINUTES * MINUTE_MS).toISOString(),
    };
    return this.decided(personId, memberId, context, (emergencies) => openEmergency(opened, facts, emergencies));
  }

  /** From the answer on the record is closed here as it was before. */
  async end(personId: string, context: CommandContext): Promise<Outcome<never>> {
    const { principal, now } = context;
    await this.context.access.assertMay(principal, 'emergency.own');
    if (principal.memberId === null) throw notFound();
    return this.decided(personId, principal.memberId, context, (emergencies) =>
      endEmergency(now.toISOString(), emergencies),
    );
  }

  /** What the caller has open of this person now; null when nothing. */
  async mine(caller: Principal, personId: string): Promise<OpenedEmergency | null> {
    await this.context.access.assertMay(caller, 'emergency.own');
    if (caller.memberId === null) return null;
    const now = this.context.clock.now().toISOString();
    const { state } = await this.context.streams.load(this.stream, streamIdOf(caller.memberId, personId));
    const open = state.find(({ expiresAt }) => expiresAt > now);
    if (!open) return null;
    const { emergencyId, openedAt, expiresAt } = open;
    return { emergencyId, openedAt, expiresAt };
  }

  /** For whoever reviews it: what was said when it was opened. 404 for somebody of another agency. */
  async words(caller: Principal, personId: string, memberId: string, emergencyId: string): Promise<string> {
    const { state } = await this.context.streams.load(this.stream, streamIdOf(memberId, personId));
    const opened = state.find((one) => one.emergencyId === emergencyId);
    await this.context.access.assertMay(caller, 'emergency.review', { agencyIds: [opened?.agencyId ?? null] });
    if (!opened) throw notFound();
    return opened.words;
  }

  /** Whether nothing else opens this record to whoever looks. */
  async isTheOnlyWay(viewer: Principal, personId: string): Promise<boolean> {
    const relations = await this.relations(viewer, personId);
    return relations.has('emergency') && OTHER_WAYS.every((relation) => !relations.has(relation));
  }

  private async isOpenAnyway(principal: Principal, personId: string): Promise<boolean> {
    const relations = await this.relations(principal, personId);
    return relations.has('team') || relations.has('key-worker');
  }

  private async relations(subject: Principal, personId: string) {
    const facts = await readFacts(this.context.database, personId, subject.memberId);
    return relationsOf({ subject, resource: { personId }, facts, now: this.context.clock.now() });
  }

  private async decided<Refusal extends string>(
    personId: string,
    memberId: string,
    context: CommandContext,
    decide: (emergencies: Emergencies) => Decision<EmergencyEvent, Refusal>,
  ): Promise<Outcome<Refusal>> {
    const { streams, reached } = this.context;
    const id = streamIdOf(memberId, personId);
    const outcome = await streams.decideAndAppend({ stream: this.stream, id, decide, context });
    if (!('refused' in outcome)) await reached(emergencyProjectionId(this.name), outcome.position);
    return outcome;
  }
}

const streamIdOf = (memberId: string, personId: string): string => idFrom('emergency', memberId, personId);
