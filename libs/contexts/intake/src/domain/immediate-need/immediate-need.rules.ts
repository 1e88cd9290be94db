import type { NeedKind } from './immediate-need.events';

export const NEED_KINDS: readonly NeedKind[] = ['food', 'roof', 'medicines', 'money', 'safety-at-home', 'other'];
