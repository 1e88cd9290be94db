/** Whose content, held by which agency, of which class: one key each, so that each can be erased alone. */
export interface KeyOwner {
  /** A person's id, a practitioner's id, or `alliance` for what is nobody's personal content. */
  readonly subject: string;
  readonly agency: string;
  readonly informationClass: string;
}

export interface DataKey {
  readonly keyRef: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** Keys of personal content. Destroying one makes what it sealed unreadable everywhere, while the log still proves. */
export interface Keyring {
  /** The key of this owner, made on first use. Throws KeyDestroyed when it was destroyed. */
  keyFor(owner: KeyOwner): Promise<DataKey>;
  /** Undefined once the key was destroyed, or when there never was one. */
  open(keyRef: string): Promise<Buffer | undefined>;
  /**
   * Irreversible. Resolves when the database has it no more and this process keeps it no more; another process that had
   * opened it forgets it within half a minute.
   */
  destroy(keyRef: string): Promise<void>;
  /** `forget` is called whenever a key is destroyed here, so that nothing it sealed is used from memory. */
  onDestroyed(forget: () => void): void;
}

export class KeyDestroyed extends Error {
  constructor(readonly keyRef: string) {
    super(`The key ${keyRef} was destroyed; nothing more can be recorded under it.`);
    this.name = 'KeyDestroyed';
  }
}
