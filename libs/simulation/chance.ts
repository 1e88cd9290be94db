/** Numbers that look random and are the same for the same seed on every machine (mulberry32). */
export class Chance {
  private state: number;

  private constructor(state: number) {
    this.state = state >>> 0;
  }

  /** One sequence of its own for each name under a seed, so that what one person does moves nobody else. */
  static of(seed: number, name: string): Chance {
    let hash = 0x811c9dc5 ^ seed;
    for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
    return new Chance(hash);
  }

  /** From 0, included, to 1, not included. */
  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  happens(probability: number): boolean {
    return this.fraction() < probability;
  }

  one<T>(of: readonly [T, ...T[]]): T {
    return of[this.between(0, of.length - 1)] ?? of[0];
  }

  /** Each as often as its weight says, whatever the weights add up to. */
  weighted<T>(of: readonly [readonly [T, number], ...(readonly [T, number])[]]): T {
    let left = this.fraction() * of.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of of) {
      left -= weight;
      if (left < 0) return item;
    }
    return of[0][0];
  }
}
