import type { DocumentRef, DraftState, NewUpdate, StoredUpdate } from '@platform/editing/draft-log';
import { clientsIn } from '@platform/editing/draft-update';
import type { Burst, Drafts, EditedStream, Standing, StreamWords } from '@platform/editing/edited-stream';
import { ONLY_EPOCH } from './simulated-page';

interface Kept {
  readonly of: DocumentRef;
  state: DraftState;
  readonly updates: StoredUpdate[];
}

/** What a database keeps, over the lives of several processes; every question takes a turn. */
export class MemoryDrafts implements Drafts {
  private readonly documents = new Map<string, Kept>();
  /** What is asked to be stored from now on is not, and nobody learns whether it was. */
  isOutOfReach = false;

  async states(documentIds: readonly string[]): Promise<ReadonlyMap<string, DraftState>> {
    await turn();
    return new Map(documentIds.flatMap((id) => (this.documents.has(id) ? [[id, this.kept(id).state] as const] : [])));
  }

  async state(documentId: string): Promise<DraftState | undefined> {
    return (await this.states([documentId])).get(documentId);
  }

  async begin({ of, ...words }: NewUpdate, base: bigint): Promise<void> {
    await turn();
    if (this.documents.has(of.documentId)) return;
    const state = { epoch: ONLY_EPOCH, base, lastSeq: 0, settledSeq: 0 };
    this.documents.set(of.documentId, { of, state, updates: [] });
    this.store({ of, ...words });
    this.become(of, { settledSeq: 1 });
  }

  async read({ documentId }: DocumentRef, after: number): Promise<readonly StoredUpdate[]> {
    await turn();
    return this.kept(documentId).updates.filter(({ seq }) => seq > after);
  }

  async append(updates: readonly NewUpdate[]): Promise<readonly number[]> {
    await turn();
    if (this.isOutOfReach) throw new Error('The database is out of reach.');
    const seqs = updates.map((one) => this.store(one));
    await turn();
    // Stored, and the answer is lost.
    if (this.isOutOfReach) throw new Error('The database is out of reach.');
    return seqs;
  }

  async takeIn(of: DocumentRef, from: bigint, to: bigint, updates: readonly NewUpdate[]): Promise<boolean> {
    await turn();
    if (this.kept(of.documentId).state.base !== from) return false;
    this.become(of, { base: to });
    for (const one of updates) this.store(one);
    return true;
  }

  async settle(of: DocumentRef, upTo: number, base: bigint): Promise<void> {
    await turn();
    const { state } = this.kept(of.documentId);
    this.become(of, {
      settledSeq: Math.max(state.settledSeq, upTo),
      base: base > state.base ? base : state.base,
    });
  }

  async unsettled(): Promise<readonly DocumentRef[]> {
    await turn();
    return [...this.documents.values()].filter(({ state }) => state.settledSeq < state.lastSeq).map(({ of }) => of);
  }

  unsettledOf(): Promise<readonly DocumentRef[]> {
    return this.unsettled();
  }

  compact(): Promise<void> {
    return turn();
  }

  async forget({ documentId }: DocumentRef): Promise<void> {
    await turn();
    this.documents.delete(documentId);
  }

  private kept(documentId: string): Kept {
    const kept = this.documents.get(documentId);
    if (!kept) throw new Error('There is no such document.');
    return kept;
  }

  private store({ of, author, agencyId, update }: NewUpdate): number {
    const { updates, state } = this.kept(of.documentId);
    const seq = state.lastSeq + 1;
    updates.push({ seq, author, agencyId, update, clients: clientsIn(update) });
    this.become(of, { lastSeq: seq });
    return seq;
  }

  private become({ documentId }: DocumentRef, change: Partial<DraftState>): void {
    const kept = this.kept(documentId);
    kept.state = { ...kept.state, ...change };
  }
}

/** A plan of one section. */
export class MemoryStream implements EditedStream {
  private readonly texts: StreamWords[] = [{ revision: -1n, text: '', agencyId: null }];
  readonly bursts: Burst[] = [];

  async words(): Promise<readonly StreamWords[]> {
    await turn();
    return [...this.texts];
  }

  standings(_of: DocumentRef, who: readonly { readonly role: string }[]): Promise<readonly Standing[]> {
    return Promise.resolve(who.map(({ role }) => (role === 'carer' ? 'reads' : 'writes')));
  }

  async record(_of: DocumentRef, burst: Burst): Promise<bigint | undefined> {
    await turn();
    const last = this.texts.at(-1)?.revision ?? -1n;
    if (last > burst.seen) return undefined;
    this.bursts.push(burst);
    this.texts.push({ revision: last + 1n, text: burst.text, agencyId: null, upTo: burst.upTo });
    return last + 1n;
  }

  /** As from the plain form: words that are put at the end. */
  writeBesides(words: string): void {
    this.become(`${this.text}${words}`);
  }

  /** By another way than being written live. */
  become(text: string): void {
    const revision = (this.texts.at(-1)?.revision ?? -1n) + 1n;
    this.texts.push({ revision, text, agencyId: null });
  }

  get text(): string {
    return this.texts.at(-1)?.text ?? '';
  }
}

const turn = (): Promise<void> => new Promise((next) => setImmediate(next));
