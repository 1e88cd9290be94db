/**
 * One reading for all who ask for the same at about the same time. Whoever asks while one is under way shares the next, never
 * that one, so everybody is answered with what was there when they asked. Only for what is the same for all who may see it:
 * who may is decided for each before, and what somebody keeps from one of them is left out after.
 */
export class SharedReading<Result> {
  private readonly coming = new Map<string, Promise<Result>>();
  private readonly underWay = new Map<string, Promise<unknown>>();

  constructor(private readonly work: (what: string) => Promise<Result>) {}

  read(what: string): Promise<Result> {
    const shared = this.coming.get(what);
    if (shared) return shared;
    const reading = this.begin(what, this.underWay.get(what));
    this.coming.set(what, reading);
    const done = reading.catch(() => undefined);
    this.underWay.set(what, done);
    void done.then(() => {
      if (this.underWay.get(what) === done) this.underWay.delete(what);
    });
    return reading;
  }

  private async begin(what: string, before: Promise<unknown> = Promise.resolve()): Promise<Result> {
    await before;
    this.coming.delete(what);
    return this.work(what);
  }
}
