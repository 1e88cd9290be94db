import type { Me } from '../../answers/identity';

/** Who says what their agency offers. */
export const LISTS: readonly Me['role'][] = ['community-worker', 'link-worker', 'service-manager', 'peer-supporter'];
