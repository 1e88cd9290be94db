import type { Sql } from '../access-control/relationship-facts';
import type { AnyStreamDefinition } from '../decider/stream-definition';
import type { RecordedEvent } from '../event-store/recorded-event';

/**
 * From events to the rows of one view. Touches its own tables only and causes nothing else.
 * `id` is pinned, `<context>.<view>.v<n>`: a new one fills the view anew from the start of the log.
 */
export interface Projection {
  readonly id: string;
  readonly streams: readonly AnyStreamDefinition[];
  /** That it fills, and nothing else does; each with a primary key. None when its view is read from streams. */
  readonly tables: readonly string[];
  /** Writes must be repeatable. Answers the keys (person ids) whose pages changed; none for a board without one person. */
  project(events: readonly RecordedEvent[], sql: Sql): Promise<readonly string[]>;
}

/** The view that people look at, without its version: `intake.huddle-board`. */
export function viewOf(projection: Pick<Projection, 'id'>): string {
  return projection.id.replace(/\.v\d+$/, '');
}
