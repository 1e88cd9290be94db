import type { DomainEvent } from './decider';

/** Turns the data of one stored version into the next; pure and total. */
export type Upcaster = (data: Record<string, unknown>) => Record<string, unknown>;

/** Shown in place of a personal text whose key was destroyed. */
export const ERASED = '[erased]';

/** For each personal field of an event: what is read once its key is destroyed. */
export type PersonalFields = Readonly<Record<string, unknown>>;

/**
 * Everything the platform must know of one category of streams.
 * - `category`: camelCase, the part of the stream name before the first hyphen.
 * - `eventTypes`: every type that is recorded today; whoever checks the log knows by it what is not known.
 * - `personal`: per event type, the fields encrypted under the key of its subject.
 * - `subject`: the field of the data that names whose key it is; `personId` when absent.
 * - `informationClass`: with person and agency it names the key, so a class can be erased alone.
 * - `upcasters`: per stored type name (`GoalSet`, `GoalSet.v2`), the step to the next shape and the name it gets.
 */
export interface StreamDefinition<State, Event extends DomainEvent> {
  readonly category: string;
  readonly eventTypes?: Readonly<Record<Event['type'], true>>;
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
  readonly personal: Readonly<Partial<Record<Event['type'], PersonalFields>>>;
  readonly subject?: string;
  readonly informationClass: string;
  readonly upcasters?: Readonly<Record<string, { readonly becomes: string; readonly upcast: Upcaster }>>;
}

/** A definition whose state and event types do not matter to the reader of it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- evolve is contravariant in both, so no narrower type accepts every definition
export type AnyStreamDefinition = StreamDefinition<any, any>;

export function defineStream<State, Event extends DomainEvent>(
  definition: StreamDefinition<State, Event>,
): StreamDefinition<State, Event> {
  if (!/^[a-z][A-Za-z]*$/.test(definition.category)) {
    throw new Error(`Stream category "${definition.category}" must be camelCase letters without a hyphen.`);
  }
  return definition;
}
