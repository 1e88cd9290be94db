interface Waiting<Item, Answer> {
  readonly item: Item;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/**
 * Stores items of many senders together: while some are on their way the others gather. In their order, all or none of a batch, and
 * none that came after one that failed, which it may build on; `onFailure` is told of those before anybody else can do anything.
 */
export class Batches<Item, Answer> {
  private waiting: Waiting<Item, Answer>[] = [];
  private working: Promise<void> | undefined;

  constructor(
    /** Answers each, in their order. */
    private readonly store: (items: readonly Item[]) => Promise<readonly Answer[]>,
    private readonly onFailure: (items: readonly Item[]) => void,
    private readonly most = 500,
  ) {}

  add(item: Item): Promise<Answer> {
    const added = new Promise<Answer>((resolve, reject) => this.waiting.push({ item, resolve, reject }));
    this.working ??= this.work();
    return added;
  }

  private async work(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, this.most);
      try {
        const answers = await this.store(batch.map(({ item }) => item));
        batch.forEach(({ resolve }, at) => resolve(answers[at] as Answer));
      } catch (error) {
        const failed = [...batch, ...this.waiting.splice(0)];
        this.onFailure(failed.map(({ item }) => item));
        for (const { reject } of failed) reject(error);
      }
    }
    this.working = undefined;
  }
}
