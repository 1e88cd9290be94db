interface Waiting<Item> {
  readonly item: Item;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Stores items of many senders together: while some are on their way the others gather. In their order, all or none of a batch, and
 * none that came after one that failed, which it may build on; `onFailure` is told of those before anybody else can do anything.
 */
export class Batches<Item> {
  private waiting: Waiting<Item>[] = [];
  private working: Promise<void> | undefined;

  constructor(
    private readonly store: (items: readonly Item[]) => Promise<unknown>,
    private readonly onFailure: (items: readonly Item[]) => void,
    private readonly most = 500,
  ) {}

  add(item: Item): Promise<void> {
    const added = new Promise<void>((resolve, reject) => this.waiting.push({ item, resolve, reject }));
    this.working ??= this.work();
    return added;
  }

  private async work(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, this.most);
      try {
        await this.store(batch.map(({ item }) => item));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        const failed = [...batch, ...this.waiting.splice(0)];
        this.onFailure(failed.map(({ item }) => item));
        for (const { reject } of failed) reject(error);
      }
    }
    this.working = undefined;
  }
}
