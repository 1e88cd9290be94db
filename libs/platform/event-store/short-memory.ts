interface Kept<Value> {
  readonly value: Value;
  readonly size: number;
  readonly forgetting: NodeJS.Timeout;
}

/**
 * Opened content that is likely to be asked for again at once. Each entry is forgotten a while after it was first kept,
 * however often it is used, and all of them when a key is destroyed; beyond `mostSize` the ones not used for longest go first.
 */
export class ShortMemory<Value> {
  private readonly entries = new Map<string, Kept<Value>>();
  private total = 0;
  private forgotten = 0;

  /** `forMs` in milliseconds; `mostSize` in the unit of the sizes given to `keep`. */
  constructor(private readonly limits: { readonly forMs: number; readonly mostSize: number }) {}

  recall(name: string): Value | undefined {
    const kept = this.entries.get(name);
    if (!kept) return undefined;
    this.entries.delete(name);
    this.entries.set(name, kept);
    return kept.value;
  }

  /** To be taken before content is opened: what was opened before a `forgetAll` is not kept after it. */
  get generation(): number {
    return this.forgotten;
  }

  /** Replaces what was kept under this name; the time of the first one counts on. */
  keep(name: string, value: Value, size: number, generation: number): void {
    if (generation !== this.forgotten) return;
    const before = this.entries.get(name);
    this.total += size - (before?.size ?? 0);
    this.entries.delete(name);
    this.entries.set(name, { value, size, forgetting: before?.forgetting ?? this.forgetLater(name) });
    for (const oldest of this.entries.keys()) {
      if (this.total <= this.limits.mostSize) return;
      this.forget(oldest);
    }
  }

  forgetAll(): void {
    this.forgotten += 1;
    for (const name of this.entries.keys()) this.forget(name);
  }

  forget(name: string): void {
    const kept = this.entries.get(name);
    if (!kept) return;
    clearTimeout(kept.forgetting);
    this.total -= kept.size;
    this.entries.delete(name);
  }

  private forgetLater(name: string): NodeJS.Timeout {
    return setTimeout(() => this.forget(name), this.limits.forMs).unref();
  }
}
