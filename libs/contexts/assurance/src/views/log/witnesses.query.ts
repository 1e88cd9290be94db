import type { WitnessPeer } from '@platform/transparency-log/witness-peer';

/** Why a witness did not co-sign: nobody answered, or it says that what it was shown contradicts what it saw before. */
export type WitnessTrouble = 'away' | 'refused';

interface Waiting {
  readonly trouble: WitnessTrouble;
  readonly tries: number;
  readonly notBefore: number;
}

const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** The witnesses of this installation. One that is away keeps nothing from being signed; it is asked again, less and less often. */
export class AssuranceWitnesses {
  private readonly waiting = new Map<string, Waiting>();
  /** What each has co-signed last, which may not be seen in the views yet. */
  private readonly cosigned = new Map<string, number>();

  constructor(readonly peers: readonly WitnessPeer[]) {}

  /** Whom to ask now. */
  due(now: Date): readonly WitnessPeer[] {
    return this.peers.filter(({ name }) => (this.waiting.get(name)?.notBefore ?? 0) <= now.getTime());
  }

  troubleOf(name: string): WitnessTrouble | null {
    return this.waiting.get(name)?.trouble ?? null;
  }

  hasCosigned(name: string, size: number): boolean {
    return (this.cosigned.get(name) ?? 0) >= size;
  }

  didCosign(name: string, size: number): void {
    this.waiting.delete(name);
    this.cosigned.set(name, size);
  }

  didNotCosign(name: string, trouble: WitnessTrouble, now: Date): void {
    const tries = (this.waiting.get(name)?.tries ?? 0) + 1;
    const wait = Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS);
    this.waiting.set(name, { trouble, tries, notBefore: now.getTime() + wait });
  }
}
