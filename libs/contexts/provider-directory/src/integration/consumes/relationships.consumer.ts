import { relationshipFactsConsumer } from '@platform/runtime/relationship-facts.consumer';

/** Who is on whose team, for this context's own access decisions. */
export const relationshipsConsumer = relationshipFactsConsumer('provider-directory');
