type Lost = 'the question' | 'the answer';

export class EventStoreDbPeer {
  static start(options?: {
    /** 0, the default, asks for any free port. */
    port?: number;
    maxAppendBytes?: number;
    user?: string;
    tls?: { key: Buffer; cert: Buffer };
  }): Promise<EventStoreDbPeer>;
  readonly url: string;
  readonly eventsSent: number;
  readonly faultsLeft: number;
  cutNext(what: Lost): void;
  cutLines(): void;
  pause(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
  writeOfItsOwn(): void;
}
