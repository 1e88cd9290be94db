import type { Failpoint } from '@platform/observability/failpoint';
import { FAILPOINTS } from '@platform/observability/failpoint';
import type { Direction } from '@platform/testing/tcp-proxy';
import { Chance } from './chance';

/** The two processes of the platform that a run has; the first also keeps the signed log. */
export type Name = 'first' | 'second';

/** One thing that goes wrong, as data: the same seed makes the same ones in the same order. */
export type Fault =
  | { readonly kind: 'failpoint'; readonly at: Name; readonly name: Failpoint; readonly passing: number }
  | { readonly kind: 'kill'; readonly at: Name; readonly after: number }
  | { readonly kind: 'pause'; readonly at: Name; readonly outliving: boolean; readonly during: number }
  | { readonly kind: 'cut'; readonly at: Name; readonly what: 'the question' | 'the answer'; readonly text: string }
  | { readonly kind: 'cut-after'; readonly at: Name; readonly direction: Direction; readonly bytes: number }
  | { readonly kind: 'cut-all'; readonly at: Name; readonly after: number }
  | { readonly kind: 'vanish'; readonly at: Name; readonly after: number }
  | { readonly kind: 'hold'; readonly at: Name; readonly thenCut: boolean; readonly during: number }
  | { readonly kind: 'slow'; readonly at: Name; readonly milliseconds: number; readonly during: number }
  | { readonly kind: 'database'; readonly signal: 'SIGQUIT' | 'SIGKILL'; readonly after: number }
  | { readonly kind: 'database-process'; readonly after: number }
  | { readonly kind: 'terminate'; readonly connections: number; readonly after: number }
  | { readonly kind: 'lock'; readonly table: string }
  | { readonly kind: 'messages'; readonly window: number; readonly poisoned: number };

/** What travels to the database whose arrival or answer is cut: an append, the end of a transaction, a publishing. */
const CUT_TEXTS = ['append-group', 'COMMIT', 'INSERT INTO bus.message', 'UPDATE bus.consumer', 'UPDATE checkpoint'];

/** What somebody else holds locked for a while: an append, a checkpoint, an inbox or a publishing has to wait. */
const LOCKED_TABLES = ['events.event', 'events.command', 'intake.checkpoint', 'outcomes.inbox', 'bus.message'];

/** Kinds in the proportion in which they come; each turn through the deck has them all. */
const DECK: readonly Fault['kind'][] = [
  ...(['failpoint', 'failpoint', 'failpoint', 'failpoint', 'failpoint', 'failpoint', 'kill', 'kill'] as const),
  ...(['cut', 'cut', 'cut', 'cut', 'cut-after', 'cut-after', 'cut-all', 'vanish', 'pause', 'hold', 'slow'] as const),
  ...(['database', 'database-process', 'terminate', 'lock', 'messages', 'messages'] as const),
];

/** `count` faults. Every failpoint comes once before any comes again. */
export function scheduleOf(seed: number, count: number): readonly Fault[] {
  const chance = new Chance(seed);
  let kinds: Fault['kind'][] = [];
  let failpoints: Failpoint[] = [];
  return Array.from({ length: count }, () => {
    if (kinds.length === 0) kinds = chance.shuffled(DECK);
    const kind = kinds.shift() ?? 'kill';
    if (kind !== 'failpoint') return fault(kind, chance);
    if (failpoints.length === 0) failpoints = chance.shuffled(FAILPOINTS);
    return atFailpoint(failpoints.shift() ?? 'append.after-commit', chance);
  });
}

function atFailpoint(name: Failpoint, chance: Chance): Fault {
  // Only the first keeps the signed log, and it signs now and then.
  if (/^(sign|file)\./.test(name)) return { kind: 'failpoint', at: 'first', name, passing: chance.between(1, 3) };
  return { kind: 'failpoint', at: chance.one(['first', 'second']), name, passing: chance.between(1, 12) };
}

function fault(kind: Exclude<Fault['kind'], 'failpoint'>, chance: Chance): Fault {
  const at = chance.one<Name>(['first', 'second']);
  const after = chance.between(1, 12);
  switch (kind) {
    case 'kill':
    case 'cut-all':
    case 'vanish':
      return { kind, at, after };
    case 'pause':
      return { kind, at, outliving: chance.between(0, 3) > 0, during: after };
    case 'cut':
      return { kind, at, what: chance.one(['the question', 'the answer', 'the answer']), text: chance.one(CUT_TEXTS) };
    case 'cut-after':
      return { kind, at, direction: chance.one(['to the server', 'to the client']), bytes: chance.between(1, 40_000) };
    case 'hold':
      return { kind, at, thenCut: chance.between(0, 1) === 1, during: after };
    case 'slow':
      return { kind, at, milliseconds: chance.between(1, 20), during: after };
    case 'database':
      return { kind, signal: chance.one(['SIGQUIT', 'SIGQUIT', 'SIGKILL']), after };
    case 'database-process':
      return { kind, after };
    case 'terminate':
      return { kind, connections: chance.between(1, 8), after };
    case 'lock':
      return { kind, table: chance.one(LOCKED_TABLES) };
    case 'messages':
      return { kind, window: chance.between(5, 100), poisoned: chance.between(0, 3) };
  }
}
