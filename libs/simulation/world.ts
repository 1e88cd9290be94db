import type { Principal } from '@platform/access-control/principal';
import type { Decision, DomainEvent } from '@platform/decider/decider';
import type { StreamDefinition } from '@platform/decider/stream-definition';
import { civilDay } from '@platform/event-store/civil-day';
import type { CommandContext } from '@platform/event-store/command-context';
import { idFrom } from '@platform/event-store/command-context';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import { Agenda } from './agenda';
import { DAY_MS } from './calendar';
import type { NameGiven } from '../contexts/identity/src/integration/consumes/introduction-received.consumer';
import { carryOut } from './consequences';
import type { Answer, Appending } from './ledger';
import { Ledger } from './ledger';
import { Post } from './post';
import type { Rates } from './rates';
import type { Town } from './town';

interface Known {
  readonly introductions: string[];
  readonly safetyTalks: string[];
}

type Decide<State, Event extends DomainEvent> = (
  state: State,
  history: readonly RecordedEvent<Event>[],
) => Decision<Event, string>;

/** One history as it unfolds: the time, everything decided so far, what is planned, and what the contexts tell each other. */
export class World {
  /** Milliseconds since 1970. */
  clock = 0;
  readonly agenda = new Agenda();
  /** Why something was not done, by code and how often. */
  readonly refused = new Map<string, number>();
  readonly records = new Map<string, Known>();
  readonly ledger: Ledger;
  /** What was said at the door, for whoever registers the person. */
  readonly saidAtTheDoor = new Map<string, NameGiven>();
  private readonly post: Post;
  private stored: Appending[] = [];
  private commands = 0;
  private named = 0;

  constructor(
    readonly seed: number,
    readonly town: Town,
    readonly rates: Rates,
  ) {
    this.post = new Post((introductionId) => this.nameGiven(introductionId));
    this.ledger = new Ledger((appending, recorded) => {
      this.stored.push(appending);
      for (const one of recorded) this.post.take(one, appending.definition.category);
    });
  }

  get now(): Date {
    return new Date(this.clock);
  }
  get at(): string {
    return this.now.toISOString();
  }
  get today(): string {
    return civilDay(this.now);
  }
  day(inDays: number): string {
    return civilDay(new Date(this.clock + inDays * DAY_MS));
  }
  /** The same on every run of this seed; of its own for each label. */
  id(...labels: readonly string[]): string {
    return idFrom('simulation', String(this.seed), ...labels);
  }

  /** Of what there may be many of one person; several of them at one moment, while a huddle takes its time. */
  newId(...labels: readonly string[]): string {
    this.named += 1;
    return this.id(...labels, String(this.named));
  }

  /** Somebody asks something, and everything that follows by itself from the answer happens too. */
  async ask<State, Event extends DomainEvent>(
    by: Principal,
    definition: StreamDefinition<State, Event>,
    id: string,
    decide: Decide<State, Event>,
  ): Promise<Answer> {
    this.commands += 1;
    const commandId = this.id('command', String(this.commands));
    const purpose = by.role === 'person' ? 'own-record' : by.role === 'carer' ? 'carer-support' : 'direct-care';
    const answer = this.ledger.decideAndAppend(definition, id, this.context(by, commandId, purpose), decide);
    if (typeof answer === 'object') this.refused.set(answer.refused, (this.refused.get(answer.refused) ?? 0) + 1);
    await this.post.deliverAll(this.now, (command) => carryOut(command, this));
    return answer;
  }

  /** What the product does by itself when a time comes. */
  async fallDue<State, Event extends DomainEvent>(
    name: string,
    definition: StreamDefinition<State, Event>,
    id: string,
    decide: Decide<State, Event>,
    by: Principal,
  ): Promise<void> {
    const context = this.context(by, idFrom(name, id, this.at), 'service');
    this.ledger.decideAndAppend(definition, id, context, decide);
    await this.post.deliverAll(this.now, (command) => carryOut(command, this));
  }

  recordOf(personId: string): Known {
    const known = this.records.get(personId) ?? { introductions: [], safetyTalks: [] };
    this.records.set(personId, known);
    return known;
  }

  /** What was decided since this was asked last, in the order in which it was. */
  takeStored(): readonly Appending[] {
    const taken = this.stored;
    this.stored = [];
    return taken;
  }

  private nameGiven(introductionId: string): Promise<NameGiven> {
    const said = this.saidAtTheDoor.get(introductionId);
    if (!said) throw new Error('Nobody said a name at this door.');
    this.saidAtTheDoor.delete(introductionId);
    return Promise.resolve(said);
  }

  private context(principal: Principal, commandId: string, purpose: CommandContext['purpose']): CommandContext {
    return {
      ...{ commandId, principal, purpose, lawfulBasis: 'public-task-care', now: this.now },
      ...{ correlationId: commandId, causationId: null },
    };
  }
}
