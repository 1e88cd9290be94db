import type { Decision, DomainEvent } from './decider';
import { foldEvents, isRefusal } from './decider';

/**
 * Specs of rules read as sentences:
 * `given(introductionStream, [received()]).when((s) => decide(command, s)).then([...])`.
 * History may hold every event of the stream; a rule produces some of them.
 */
export function given<State, History extends DomainEvent>(
  stream: { readonly initial: State; evolve(state: State, event: History): State },
  history: readonly History[],
) {
  const state = foldEvents(stream.evolve, stream.initial, history);
  return {
    when<Produced extends History, Refusal extends string>(decide: (state: State) => Decision<Produced, Refusal>) {
      const decision = decide(state);
      return {
        then(expected: readonly History[]): void {
          expect(decision).toEqual(expected);
        },
        thenNothing(): void {
          expect(decision).toEqual([]);
        },
        thenRefused(code: Refusal): void {
          expect(isRefusal(decision) ? decision.refused : decision).toBe(code);
        },
        /** For the state after the facts, when what matters is what they add up to. */
        thenState(): State {
          if (isRefusal(decision)) throw new Error(`Refused with ${decision.refused}`);
          return foldEvents<State, History>(stream.evolve, state, decision);
        },
      };
    },
  };
}
