import { EditingPage } from '@platform/editing/editing-page';
import type { Chance } from '../../faults/chance';
import type { ServingProcess } from './serving-process';

const QUICKEST_MS = 5;
const SLOWEST_MS = 60;
const SETTLES_ONE_IN = 12;

/** Puts letters that are nowhere else into a document, wherever the line to it is broken or not, and keeps what it was told of them. */
export class Typist {
  readonly page: EditingPage;
  private readonly told = new Set<string>();
  /** By the number under which they were sent last. */
  private pending = new Map<number, readonly string[]>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    readonly documentId: string,
    name: string,
    private readonly chance: Chance,
    /** The next letter that nobody has typed in this document. */
    private readonly nextLetter: () => string,
  ) {
    this.page = new EditingPage('', { 'x-member': name });
  }

  get isOpen(): boolean {
    return this.page.heard.findLast(({ type }) => type === 'opened' || type === 'closed')?.type === 'opened';
  }

  /** Letters that were said to be saved. */
  get acknowledged(): ReadonlySet<string> {
    this.listen();
    return this.told;
  }

  get hasUnsaved(): boolean {
    this.listen();
    return this.pending.size > 0;
  }

  begin(): void {
    this.timer = setTimeout(
      () => {
        this.type();
        this.begin();
      },
      this.chance.between(QUICKEST_MS, SLOWEST_MS),
    );
  }

  rest(): void {
    clearTimeout(this.timer);
  }

  /** Comes back whenever it is sent away, until the server is no more. */
  async stay(server: ServingProcess): Promise<void> {
    while (server.isRunning) {
      this.page.url = `${server.url}/documents/${this.documentId}`;
      await this.page.open().catch(() => undefined);
      while (this.isOpen) {
        this.sendEverything();
        await this.page.until(() => !this.isOpen || this.isBehind);
      }
    }
  }

  async untilAcknowledged(more: number): Promise<void> {
    const goal = this.acknowledged.size + more;
    await this.page.until(() => this.acknowledged.size >= goal);
  }

  private get isBehind(): boolean {
    return this.page.heard.some((said) => said.type === 'incomplete' && this.pending.has(said.number));
  }

  private type(): void {
    const letter = this.nextLetter();
    const number = this.page.write(this.chance.between(0, this.page.text.length), letter);
    this.pending.set(number, [letter]);
    if (this.isOpen && this.chance.between(1, SETTLES_ONE_IN) === 1) this.page.say({ type: 'settle' });
  }

  private sendEverything(): void {
    this.listen();
    const letters = [...this.pending.values()].flat();
    this.pending = new Map([[this.page.sendAll(), letters]]);
  }

  private listen(): void {
    for (const [number, letters] of this.pending) {
      if (!this.page.saved.has(number)) continue;
      this.pending.delete(number);
      letters.forEach((letter) => this.told.add(letter));
    }
  }
}
