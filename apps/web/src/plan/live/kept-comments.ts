import { command } from '../../api';
import { dropBox, keepInBox, openBox } from '../../device/device-box';
import { asProblem, type Problem } from '../../problem';

export type NewComment = { epoch: string; start: string; end: string; quote: string; text: string };
/** A comment, or words that are suggested in the place of others, that the server does not have yet. */
export type KeptComment = { key: string; kind: 'comment' | 'suggestion'; body: NewComment };

export const commentsBoxOf = (planId: string, section: string): string => `comments:${planId}:${section}`;

/** Comments on one section that wait to be sent: on this device, in the order in which they were made. */
export class KeptComments {
  private waiting: readonly KeptComment[] = [];
  private readonly listeners = new Set<() => void>();
  private sending: Promise<Problem | undefined> | undefined;
  private readonly box: string;
  private readonly plan: string;

  constructor(
    private readonly owner: string,
    planId: string,
    private readonly section: string,
  ) {
    this.box = commentsBoxOf(planId, section);
    this.plan = `/api/care-plan/plans/${planId}`;
  }

  get list(): readonly KeptComment[] {
    return this.waiting;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async read(): Promise<void> {
    const kept = (await openBox(this.owner, this.box).catch(() => undefined)) as { list: KeptComment[] } | undefined;
    await this.become([...(kept?.list ?? []), ...this.waiting], false);
  }

  async add(kind: KeptComment['kind'], body: NewComment): Promise<void> {
    await this.become([...this.waiting, { key: crypto.randomUUID(), kind, body }]);
  }

  async drop(key: string): Promise<void> {
    await this.become(this.waiting.filter((one) => one.key !== key));
  }

  /** Everything that waits, once each, however often it is tried. Answers what was refused, or that there is no line. */
  send(): Promise<Problem | undefined> {
    this.sending ??= this.sendAll().finally(() => (this.sending = undefined));
    return this.sending;
  }

  private async sendAll(): Promise<Problem | undefined> {
    for (const { key, kind, body } of this.waiting) {
      const { text, ...passage } = body;
      const [path, said] = kind === 'comment' ? [`sections/${this.section}/comments`, body] : ['proposals', { text, passage }]; // prettier-ignore
      try {
        await command(`${this.plan}/${path}`, said, { idempotencyKey: key, inBackground: true });
      } catch (error) {
        return asProblem(error);
      }
      await this.drop(key);
    }
    return undefined;
  }

  private async become(waiting: readonly KeptComment[], isKept = true): Promise<void> {
    this.waiting = waiting;
    if (isKept) {
      const change = waiting.length === 0 ? dropBox(this.owner, this.box) : keepInBox(this.owner, this.box, { list: waiting }, { unsent: true }); // prettier-ignore
      await change.catch(() => undefined);
    }
    this.listeners.forEach((listener) => listener());
  }
}
