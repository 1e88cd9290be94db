export type Deed = () => Promise<void>;

interface Planned {
  readonly at: number;
  readonly order: number;
  readonly deed: Deed;
}

/** What is going to happen, earliest first; what is planned for the same moment happens in the order of planning. */
export class Agenda {
  private readonly heap: Planned[] = [];
  private planned = 0;

  plan(at: number, deed: Deed): void {
    this.planned += 1;
    this.heap.push({ at, order: this.planned, deed });
    this.rise(this.heap.length - 1);
  }

  /** Undefined when nothing is planned. */
  next(): Planned | undefined {
    const [first] = this.heap;
    const last = this.heap.pop();
    if (first !== undefined && last !== undefined && this.heap.length > 0) {
      this.heap[0] = last;
      this.sink(0);
    }
    return first;
  }

  private rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(from: number): void {
    for (let at = from; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = left < this.heap.length && this.isBefore(left, at) ? left : at;
      if (right < this.heap.length && this.isBefore(right, least)) least = right;
      if (least === at) return;
      this.swap(at, least);
      at = least;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.heap[one], this.heap[other]];
    return a !== undefined && b !== undefined && (a.at < b.at || (a.at === b.at && a.order < b.order));
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (a === undefined || b === undefined) return;
    this.heap[one] = b;
    this.heap[other] = a;
  }
}
