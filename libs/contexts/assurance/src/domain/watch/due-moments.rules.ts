/** Moments to come, the earliest first; of one moment, whatever was kept first. */
export class DueMoments<What> {
  private readonly heap: { readonly at: number; readonly n: number; readonly what: What }[] = [];
  private kept = 0;

  keep(at: number, what: What): void {
    this.kept += 1;
    this.heap.push({ at, n: this.kept, what });
    for (let child = this.heap.length - 1; child > 0;) {
      const parent = (child - 1) >> 1;
      if (!this.swapped(parent, child)) return;
      child = parent;
    }
  }

  /** Undefined when nothing is due by then. */
  next(by: number): { readonly at: number; readonly what: What } | undefined {
    const [first] = this.heap;
    if (!first || first.at > by) return undefined;
    const last = this.heap.pop();
    if (last && this.heap.length > 0) this.heap[0] = last;
    for (let parent = 0; ;) {
      const [left, right] = [2 * parent + 1, 2 * parent + 2];
      const least = this.isBefore(right, left) ? right : left;
      if (least >= this.heap.length || !this.swapped(parent, least)) return first;
      parent = least;
    }
  }

  private swapped(parent: number, child: number): boolean {
    const [above, below] = [this.heap[parent], this.heap[child]];
    if (!above || !below || !this.isBefore(child, parent)) return false;
    [this.heap[parent], this.heap[child]] = [below, above];
    return true;
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.heap[one], this.heap[other]];
    return a !== undefined && b !== undefined && (a.at < b.at || (a.at === b.at && a.n < b.n));
  }
}
