import type { Failpoint } from '@platform/observability/failpoint';
import { FAILPOINTS } from '@platform/observability/failpoint';
import type { Direction } from '@platform/testing/tcp-proxy';
import { Chance } from './chance';

/** The two processes of the platform that a run has; the first also keeps the signed log. */
export type Name = 'first' | 'second';
export const otherName = (name: Name): Name => (name === 'first' ? 'second' : 'first');
/** Over which the contexts of a run talk. */
export type BusKind = 'postgres' | 'kafka';

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
  | { readonly kind: 'messages'; readonly window: number; readonly poisoned: number }
  | OfKafka;
type OfKafka =
  | { readonly kind: 'broker'; readonly signal: 'SIGKILL' | 'SIGSTOP'; readonly during: number }
  | { readonly kind: 'broker-line'; readonly at: Name; readonly how: LineTrouble; readonly during: number }
  | { readonly kind: 'broker-cut-after'; readonly at: Name; readonly direction: Direction; readonly bytes: number }
  | { readonly kind: 'outlived-session'; readonly at: Name; readonly during: number }
  | { readonly kind: 'rebalances'; readonly times: number }
  | { readonly kind: 'told-again'; readonly at: Name };
export type LineTrouble = 'cut' | 'vanish' | 'hold' | 'hold and cut' | 'slow';

/** What travels to the database whose arrival or answer is cut: an append, the end of a transaction, a publishing. */
const CUT_TEXTS = ['append-group', 'COMMIT', 'INSERT INTO bus.message', 'UPDATE bus.consumer', 'UPDATE checkpoint'];

/** What somebody else holds locked for a while: an append, a checkpoint, an inbox or a publishing has to wait. */
const LOCKED_TABLES = ['events.event', 'events.command', 'intake.checkpoint', 'outcomes.inbox', 'bus.message'];

/** Kinds in the proportion in which they come; each turn through the deck has them all. */
const OVER_POSTGRES: readonly Fault['kind'][] = [
  ...(['failpoint', 'failpoint', 'failpoint', 'failpoint', 'failpoint', 'failpoint', 'kill', 'kill'] as const),
  ...(['cut', 'cut', 'cut', 'cut', 'cut-after', 'cut-after', 'cut-all', 'vanish', 'pause', 'hold', 'slow'] as const),
  ...(['database', 'database-process', 'terminate', 'lock', 'messages', 'messages'] as const),
];

/** Mostly what happens to Kafka and between it and the processes; the database fails now and then as well. */
const OVER_KAFKA: readonly Fault['kind'][] = [
  ...(['failpoint', 'failpoint', 'failpoint', 'failpoint', 'failpoint', 'failpoint', 'kill', 'kill'] as const),
  ...([
    'broker',
    'broker',
    'broker-line',
    'broker-line',
    'broker-line',
    'broker-cut-after',
    'broker-cut-after',
  ] as const),
  ...(['outlived-session', 'outlived-session', 'rebalances', 'rebalances', 'told-again'] as const),
  ...(['messages', 'messages', 'pause', 'cut', 'cut-all', 'database', 'terminate'] as const),
];

/** What a run can do over one bus or the other. The signed log has no part in what contexts tell each other. */
const PLANS = {
  postgres: { deck: OVER_POSTGRES, failpoints: FAILPOINTS, cuts: CUT_TEXTS },
  kafka: {
    deck: OVER_KAFKA,
    failpoints: FAILPOINTS.filter((name) => !/^(sign|file)\./.test(name)),
    cuts: CUT_TEXTS.filter((text) => !text.includes('bus.')),
  },
};

/** `count` faults. Every failpoint comes once before any comes again. */
export function scheduleOf(seed: number, count: number, bus: BusKind = 'postgres'): readonly Fault[] {
  const chance = new Chance(seed);
  const plan = PLANS[bus];
  let kinds: Fault['kind'][] = [];
  let failpoints: Failpoint[] = [];
  return Array.from({ length: count }, () => {
    if (kinds.length === 0) kinds = chance.shuffled(plan.deck);
    const kind = kinds.shift() ?? 'kill';
    if (kind !== 'failpoint') return fault(kind, plan.cuts, chance);
    if (failpoints.length === 0) failpoints = chance.shuffled(plan.failpoints);
    return atFailpoint(failpoints.shift() ?? 'append.after-commit', chance);
  });
}

function atFailpoint(name: Failpoint, chance: Chance): Fault {
  // Only the first keeps the signed log, and it signs now and then.
  if (/^(sign|file)\./.test(name)) return { kind: 'failpoint', at: 'first', name, passing: chance.between(1, 3) };
  return { kind: 'failpoint', at: chance.one(['first', 'second']), name, passing: chance.between(1, 12) };
}

function fault(kind: Exclude<Fault['kind'], 'failpoint'>, cuts: readonly string[], chance: Chance): Fault {
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
      return { kind, at, what: chance.one(['the question', 'the answer', 'the answer']), text: chance.one(cuts) };
    case 'cut-after':
    case 'broker-cut-after':
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
    case 'broker':
      return { kind, signal: chance.one(['SIGKILL', 'SIGSTOP']), during: after };
    case 'broker-line':
      return { kind, at, how: chance.one(['cut', 'vanish', 'hold', 'hold and cut', 'slow']), during: after };
    case 'outlived-session':
      return { kind, at, during: after };
    case 'rebalances':
      return { kind, times: chance.between(1, 3) };
    case 'told-again':
      return { kind, at };
  }
}
