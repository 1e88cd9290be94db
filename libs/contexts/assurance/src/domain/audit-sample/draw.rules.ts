import { sha256 } from '@platform/decider/sha256';

/** The published rule; a changed one has another name. */
export const DRAW_RULE = 'living-well/audit-sample/v1';

export interface Seed {
  readonly listHash: string;
  /** Of the first checkpoint that covers the announcement. */
  readonly size: number;
  /** Base64, as in the checkpoint. */
  readonly root: string;
}

/**
 * Line numbers in ascending order. The seed is the SHA-256 of rule, hash of the list, size and root; the key of a line is that of
 * the seed and its number, each part with a line feed after it; the lines with the smallest keys are drawn.
 */
export function drawnLines({ listHash, size, root }: Seed, lines: number, asked: number): readonly number[] {
  const seed = sha256(`${DRAW_RULE}\n${listHash}\n${size}\n${root}\n`);
  return Array.from({ length: lines }, (_, at) => ({ line: at + 1, key: sha256(`${seed}\n${at + 1}\n`) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .slice(0, asked)
    .map(({ line }) => line)
    .toSorted((one, other) => one - other);
}

/** What a list, or the numbers of its entries, is fixed by. */
export const hashOfLines = (lines: readonly (string | number)[]): string =>
  sha256(lines.map((line) => `${line}\n`).join(''));
