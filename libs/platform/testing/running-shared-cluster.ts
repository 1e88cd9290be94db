import type { SharedCluster } from './shared-cluster';

const KEY = Symbol.for('living-well.shared-test-cluster');

interface Holder {
  cluster: SharedCluster | undefined;
}

/** From the set-up of a test run to its tear-down, whichever way each was loaded. */
export const running: Holder = ((globalThis as Record<symbol, unknown>)[KEY] ??= { cluster: undefined }) as Holder;
