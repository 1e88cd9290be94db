/** The same numbers for the same seed, on every machine. */
export class Chance {
  constructor(private state: number) {}

  /** From 0 up to, and never, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  happens(share: number): boolean {
    return this.next() < share;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  of<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('Nothing to choose from.');
    return item;
  }

  /** Of events that come by themselves, this many on average. */
  around(mean: number): number {
    let count = -1;
    for (let left = 1; left > Math.exp(-mean); left *= this.next()) count += 1;
    return count;
  }
}
