import { isDeepStrictEqual } from 'node:util';
import { Failed } from './failed';

/** Throws `Failed` with the first place at which they differ. */
export function same(what: string, found: unknown, expected: unknown): void {
  if (isDeepStrictEqual(found, expected)) return;
  const [path, a, b] = firstDifference('', found, expected);
  throw new Failed(`${what} differ${path ? ` at ${path}` : ''}: found ${show(a)}, expected ${show(b)}`);
}

function firstDifference(path: string, found: unknown, expected: unknown): readonly [string, unknown, unknown] {
  if (!isObject(found) || !isObject(expected)) return [path, found, expected];
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    if (!isDeepStrictEqual(found[key], expected[key])) {
      return firstDifference(`${path}/${key}`, found[key], expected[key]);
    }
  }
  return [path, found, expected];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const show = (value: unknown) =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? `${each}` : each))?.slice(0, 2000);
