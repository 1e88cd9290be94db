/** What a rule answers: the facts that follow, or a stable code that says why not. An empty list means "already so". */
export type Decision<Produced, Refusal extends string> =
  readonly Produced[] | { readonly refused: Refusal; readonly about?: Readonly<Record<string, unknown>> };

/** A fact as the domain sees it: readable, of the current shape. */
export interface DomainEvent {
  readonly type: string;
  readonly data: object;
}

export function isRefusal<Produced, Refusal extends string>(
  decision: Decision<Produced, Refusal>,
): decision is { readonly refused: Refusal; readonly about?: Readonly<Record<string, unknown>> } {
  return 'refused' in decision;
}

export function foldEvents<State, Event>(
  evolve: (state: State, event: Event) => State,
  initial: State,
  events: readonly Event[],
): State {
  return events.reduce(evolve, initial);
}
