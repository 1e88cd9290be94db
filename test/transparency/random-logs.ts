import fc from 'fast-check';
import { bundleOf, filesOf, policies, repack } from '../../apps/care-verify/bundle-fixture';
import { canonical } from '../../apps/care-verify/mutation-fixture';
import type { Target } from '../../apps/care-verify/mutation-fixture';

/** A random log in a bundle, with a place in it and a number for whatever else a mutation has to choose. */
export interface RandomLog extends Target {
  readonly chance: number;
}

const WHOLE = fc.record({
  size: fc.integer({ min: 5, max: 40 }),
  place: fc.nat(),
  chance: fc.nat(),
  salt: fc.string({ maxLength: 6 }),
});

/** `count` logs that follow from the seed, made one after the other as they are asked for. */
export async function* randomLogs(folder: string, count: number, seed: number): AsyncGenerator<RandomLog> {
  for (const { size, place, chance, salt } of fc.sample(WHOLE, { numRuns: count, seed })) {
    const made = await bundleOf(folder, { size, salt, witnessed: true, earlierSize: 2 });
    // Of the last entry, which tells of a destroyed key, and the first, which is erased, no goal is counted.
    const figure = { v: 1, counts: 'GoalSet', from: 1, to: size - 1, value: size - 2 };
    const zip = repack(made.files, { 'figures/goals.json': canonical(figure) });
    const files = filesOf(zip);
    const bytes = (name: string) => files.get(name) ?? Buffer.alloc(0);
    const text = (name: string) => bytes(name).toString();
    yield { ...made, zip, files, size, seq: 1 + (place % (size - 3)), bytes, text, chance };
  }
}

export const POLICY = policies.witnessed;
