import type { Invariant } from './checks';
import { INVARIANTS } from './checks';
import type { Tally } from './history';
import { historyOf, live, shortened } from './history';
import type { Rules } from './rules';
import { RULES } from './rules';

export interface Outcome {
  readonly histories: number;
  readonly seed: number;
  readonly commands: Tally;
  readonly ofEach: Readonly<Record<string, Tally>>;
  readonly checks: Readonly<Record<Invariant, number>>;
  /** The first history that broke something, shortened, in words; undefined when none did. */
  readonly broken:
    { readonly invariant: Invariant; readonly history: number; readonly lines: readonly string[] } | undefined;
}

const none = (): Tally => ({ tried: 0, accepted: 0, refused: 0 });

/** Lives so many histories, of seeds that follow from the first; ends with the first that breaks an invariant, or one of these. */
export async function runHistories(
  histories: number,
  seed: number,
  rules: Rules = RULES,
  looksFor: readonly Invariant[] = INVARIANTS,
): Promise<Outcome> {
  const ofEach: Record<string, Tally> = {};
  const checks = Object.fromEntries(INVARIANTS.map((invariant) => [invariant, 0])) as Record<Invariant, number>;
  for (let history = 0; history < histories; history += 1) {
    const steps = historyOf(seed * 1_000_003 + history);
    const told = await live(steps, rules);
    for (const [act, tally] of Object.entries(told.commands)) add((ofEach[act] ??= none()), tally);
    for (const invariant of INVARIANTS) checks[invariant] += told.checks[invariant];
    if (told.broken && looksFor.includes(told.broken.invariant)) {
      const { invariant } = told.broken;
      const { lines } = await live(await shortened(steps, invariant, rules), rules);
      return {
        ...{ histories: history + 1, seed, ofEach, checks },
        commands: sum(ofEach),
        broken: { invariant, history, lines },
      };
    }
  }
  return { histories, seed, ofEach, checks, commands: sum(ofEach), broken: undefined };
}

function sum(ofEach: Readonly<Record<string, Tally>>): Tally {
  const all = none();
  for (const tally of Object.values(ofEach)) add(all, tally);
  return all;
}

function add(to: Tally, { tried, accepted, refused }: Tally): void {
  to.tried += tried;
  to.accepted += accepted;
  to.refused += refused;
}
