import { Chance } from '../faults/chance';
import type { Act, Step, Tried } from './acts';
import { Choice, INTAKE_ACTS } from './acts';
import { BETWEEN_ACTS, PLAN_ACTS } from './acts-of-care';
import { LINK_ACTS } from './acts-of-links';
import { TELLING_ACTS } from './acts-of-telling';
import { Broken, Checks } from './checks';
import type { Invariant } from './checks';
import type { Fate } from './post';
import type { Rules } from './rules';
import { RULES } from './rules';
import { World } from './world';

const HOUR_MS = 60 * 60_000;
const FATES: readonly [Fate, ...Fate[]] = [
  'arrives',
  'arrives',
  'arrives',
  'is lost and kept',
  'arrives, and its acknowledgement is lost',
];

/** What happens by itself, or to messages, and who works here. */
const WORLD_ACTS: Readonly<Record<string, readonly [weight: number, act: Act]>> = {
  'time passes': [
    6,
    (choice) => {
      const hours = choice.some([1, 1, 5, 5, 24, 24, 72, 200, 24 * 60, 24 * 190]);
      choice.world.now = new Date(choice.world.now.getTime() + hours * HOUR_MS);
      return { says: `${hours} hours pass`, answer: 'done' };
    },
  ],
  'deadlines are looked at': [
    5,
    (choice) => {
      choice.world.passDeadlines();
      return { says: 'what fell due is looked for', answer: 'done' };
    },
  ],
  'a message': [
    18,
    async (choice) => {
      const name = choice.oneOf(choice.world.post.names);
      if (name === undefined) return undefined;
      const fate = choice.some(FATES);
      const { what, cameThrough } = await choice.world.deliver(name, fate);
      return {
        says: `${what} ${cameThrough || fate === 'is lost and kept' ? fate : 'fails and is kept'}`,
        answer: 'done',
      };
    },
  ],
  'every message': [
    6,
    async (choice) => {
      await choice.world.deliverAll();
      return { says: 'every message arrives', answer: 'done' };
    },
  ],
  'somebody leaves, or comes back to, their agency': [
    1,
    (choice) => {
      const { memberId, name } = choice.worker();
      const { employed } = choice.world;
      const left = employed.delete(memberId);
      if (!left) employed.add(memberId);
      return { says: `${name} ${left ? 'leaves' : 'comes back to'} their agency`, answer: 'done' };
    },
  ],
};

const ACTS = { ...INTAKE_ACTS, ...PLAN_ACTS, ...BETWEEN_ACTS, ...TELLING_ACTS, ...LINK_ACTS, ...WORLD_ACTS };
const RETRY = 'try again with the same command id';
const BAG = [
  ...Object.entries(ACTS).flatMap(([act, [weight]]) => Array.from({ length: weight }, () => act)),
  RETRY,
  RETRY,
  RETRY,
];

/** The way that most people go, so that histories reach what comes late; the number, where there is one, says who it is about. */
const USUAL_WAY: readonly (readonly [act: string, first?: number])[] = [
  ...([['introduce'], ['open a huddle'], ['name a key worker'], ['name a key worker'], ['every message']] as const),
  ...([
    ['invite', 0],
    ['invite', 1],
    ['invite', 2],
    ['revise a section', 0],
    ['sign', 1],
    ['invite', 0],
  ] as const),
  ...([
    ['invite', 1],
    ['decide together to step down'],
    ['propose a hand-over'],
    ['propose a hand-over'],
    ['arrange a hand-over'],
    ['arrange a hand-over'],
  ] as const),
  ...([['accept a hand-over'], ['accept a hand-over'], ['every message'], ['record first contact']] as const),
  ...([['record first contact'], ['every message'], ['say not now', 4], ['every message'], ['introduce']] as const),
  ...([['welcome back'], ['welcome back'], ['every message'], ['sign', 1]] as const),
];

/** The way of those who say farewell, and of some who come back. */
const WAY_TO_A_FAREWELL: typeof USUAL_WAY = [
  ...([['introduce'], ['open a huddle'], ['name a key worker'], ['name a key worker'], ['every message']] as const),
  ...([
    ['invite', 0],
    ['invite', 1],
    ['invite', 2],
    ['agree a way back', 1],
    ['decide together to say farewell', 1],
  ] as const),
  ...([['hold a farewell'], ['hold a farewell'], ['every message'], ['step up', 1], ['every message']] as const),
];

/** A history of this seed: the same one on every machine. */
export function historyOf(seed: number): Step[] {
  const chance = new Chance(seed);
  const way = [...chance.one([[], USUAL_WAY, USUAL_WAY, USUAL_WAY, WAY_TO_A_FAREWELL])];
  const steps: Step[] = [];
  const length = chance.between(40, 120);
  while (steps.length < length) {
    const next = way.length > 0 && chance.between(0, 1) === 0 ? way.shift() : undefined;
    const numbers = Array.from({ length: 8 }, () => chance.between(0, 5039));
    steps.push({
      act: next?.[0] ?? chance.one(BAG),
      numbers: next?.[1] === undefined ? numbers : [next[1], ...numbers],
    });
  }
  return steps;
}

export interface Told {
  readonly lines: readonly string[];
  readonly broken: Broken | undefined;
  readonly checks: Readonly<Record<Invariant, number>>;
  readonly commands: Readonly<Record<string, Tally>>;
}
export interface Tally {
  tried: number;
  accepted: number;
  refused: number;
}

/** Lives one history, and stops where an invariant breaks. */
export async function live(steps: readonly Step[], rules: Rules = RULES): Promise<Told> {
  const lines: string[] = [];
  const commands: Record<string, Tally> = {};
  const checks = new Checks();
  const world: World = new World(rules, (entry) => checks.entry(entry, world));
  const said: { readonly step: Step; readonly commandId: string }[] = [];
  try {
    for (const step of steps) {
      const isRetry = step.act === RETRY;
      const before = isRetry ? said[(step.numbers[0] ?? 0) % Math.max(said.length, 1)] : undefined;
      if (isRetry && !before) continue;
      const { step: asked, commandId } = before ?? { step, commandId: world.newCommandId() };
      const tried: Tried = await ACTS[asked.act as keyof typeof ACTS]?.[1](new Choice(asked.numbers, world, commandId));
      if (!tried) continue;
      const words = `${isRetry ? 'Again: ' : ''}${tried.says}`;
      lines.push(tried.answer === 'done' ? words : `${words} → ${inWords(tried.answer)}`);
      if (tried.answer !== 'done') {
        count(commands, asked.act, tried.answer);
        if (!isRetry) said.push({ step, commandId });
      }
      checks.afterCommand(world);
    }
    lines.push('In the end every message arrives');
    await world.deliverAll();
    world.passDeadlines();
    checks.afterCommand(world);
    checks.atRest(world);
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { lines: [...lines, `✗ ${error.message}`], broken: error, checks: checks.counts, commands };
  }
  return { lines, broken: undefined, checks: checks.counts, commands };
}

/** The shortest history found by leaving out steps that still breaks the same invariant. */
export async function shortened(
  steps: readonly Step[],
  invariant: Invariant,
  rules: Rules = RULES,
): Promise<readonly Step[]> {
  let shortest = steps;
  for (let size = Math.ceil(steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < shortest.length;) {
      const without = [...shortest.slice(0, from), ...shortest.slice(from + size)];
      if ((await live(without, rules)).broken?.invariant === invariant) shortest = without;
      else from += size;
    }
  }
  return shortest;
}

function count(commands: Record<string, Tally>, act: string, answer: unknown): void {
  const tally = (commands[act] ??= { tried: 0, accepted: 0, refused: 0 });
  tally.tried += 1;
  if (answer === 'accepted') tally.accepted += 1;
  if (typeof answer === 'object') tally.refused += 1;
}

const inWords = (answer: string | { readonly refused: string }): string =>
  typeof answer === 'string' ? answer : `refused: ${answer.refused}`;
