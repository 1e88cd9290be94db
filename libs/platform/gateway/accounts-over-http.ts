import type { Account, AccountDirectory, ApiClient } from '../sign-in/account-directory';
import type { AskContext } from './ask-context';

/** As long as somebody who left may still be taken for who they were, when nothing was announced. */
const KEPT_MS = 2_000;
const MOST_KEPT = 5_000;

interface Kept {
  readonly answer: Promise<unknown>;
  readonly until: number;
}

/** Asks the context that keeps accounts who somebody is. Questions of one page share an answer; `forget` when something about accounts changed. */
export class AccountsOverHttp implements AccountDirectory {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly context: string,
    private readonly ask: AskContext,
    private readonly now: () => Date,
  ) {}

  findAccount(issuer: string, subject: string): Promise<Account> {
    return this.asked('accounts/look-up', { issuer, subject }) as Promise<Account>;
  }

  async findApiClient(clientId: string): Promise<ApiClient | null> {
    return ((await this.asked('api-clients/look-up', { clientId })) as { client: ApiClient | null }).client;
  }

  private asked(path: string, question: object): Promise<unknown> {
    const name = JSON.stringify([path, question]);
    const now = this.now().getTime();
    const known = this.kept.get(name);
    if (known && known.until > now) return known.answer;
    const asked = this.ask(this.context, path, question);
    const entry: Kept = { answer: asked, until: now + KEPT_MS };
    // What could not be learnt is asked again by the next request.
    asked.catch(() => {
      if (this.kept.get(name) === entry) this.kept.delete(name);
    });
    this.kept.delete(name);
    this.kept.set(name, entry);
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value ?? '');
    return asked;
  }

  /** The next request of everybody asks anew, also when a question is on its way. */
  forget(): void {
    this.kept.clear();
  }
}
