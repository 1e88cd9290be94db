import type { Principal } from '@platform/access-control/principal';
import type { ContextApp } from '@platform/testing/context-app';

/** What somebody said at the door about how to reach them. */
export const DOOR_WORDS = 'Ring twice, I am slow to the door.';

/** With what the rest of a world is made. */
export interface Tools {
  readonly app: ContextApp;
  day(inDays: number): string;
  read<Body>(path: string, by: Principal): Promise<Body>;
  /** Throws unless it was done. */
  done(path: string, by: Principal, body?: object, headers?: Record<string, string>): Promise<Done>;
}
export interface Done {
  readonly id: string;
  readonly code?: string;
  readonly conversationId?: string;
  readonly revision?: string;
}
