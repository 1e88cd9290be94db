import type { ViewerRole } from '../view-log/view-log.events';

/** Somebody looked at a board that names people, in whichever context it was. */
export interface BoardLookKept {
  readonly type: 'BoardLookKept';
  readonly data: {
    readonly viewerId: string;
    readonly role: ViewerRole;
    readonly agencyId: string | null;
    readonly board: string;
    readonly why: string;
    readonly viewedAt: string;
    readonly personIds: readonly string[];
  };
}

export type BoardLookEvent = BoardLookKept;
