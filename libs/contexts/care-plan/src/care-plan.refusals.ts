import type { RefusalTable } from '@platform/http/answer';

/** What each refusal of this context means to whoever asked. */
export const carePlanRefusals: RefusalTable<never> = {};
