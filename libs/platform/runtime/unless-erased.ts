import { KeyDestroyed } from '../privacy/keyring';

/** Nothing more follows for somebody whose record was erased, and that is no trouble. */
export async function unlessErased(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof KeyDestroyed)) throw error;
  });
}
