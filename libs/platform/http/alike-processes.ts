const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

interface Silent {
  readonly until: number;
  readonly pauseMs: number;
}

/**
 * The processes of one context, of which any may be asked. They are asked in turn; who did not answer is passed over for a
 * while, at first for a second, as long as there is another.
 */
export class AlikeProcesses {
  private readonly silent = new Map<string, Silent>();
  private asked = 0;

  /** Origins, at least one. `now` counts milliseconds. */
  constructor(
    private readonly urls: readonly string[],
    private readonly now: () => number = () => performance.now(),
  ) {
    if (urls.length === 0) throw new Error('A context has at least one process.');
  }

  /** Whose turn it is, of those that were not asked yet; undefined when all were. */
  next(askedAlready: ReadonlySet<string> = new Set()): string | undefined {
    const inTurn = this.urls.map((_, i) => this.urls[(this.asked + i) % this.urls.length] ?? '');
    const left = inTurn.filter((url) => !askedAlready.has(url));
    const chosen = left.find((url) => (this.silent.get(url)?.until ?? 0) <= this.now()) ?? left[0];
    if (chosen !== undefined) this.asked = this.urls.indexOf(chosen) + 1;
    return chosen;
  }

  /** The same one for the same name as long as it answers: where those meet who do something together. */
  sameFor(name: string): string {
    const hash = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7);
    const inTurn = this.urls.map((_, i) => this.urls[(hash + i) % this.urls.length] ?? '');
    return inTurn.find((url) => (this.silent.get(url)?.until ?? 0) <= this.now()) ?? inTurn[0] ?? '';
  }

  didNotAnswer(url: string): void {
    const before = this.silent.get(url)?.pauseMs;
    const pauseMs = before === undefined ? FIRST_PAUSE_MS : Math.min(2 * before, LONGEST_PAUSE_MS);
    this.silent.set(url, { until: this.now() + pauseMs, pauseMs });
  }

  answered(url: string): void {
    this.silent.delete(url);
  }
}
