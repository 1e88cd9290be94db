/**
 * How a page and a room speak, over one WebSocket for one document. Binary frames carry words, text frames JSON.
 *
 * The page begins with `open`, with the state vector of what it has (base64; an empty one for nothing) and, when it has anything,
 * the `epoch` of it. The room answers with a binary frame, a Yjs update of what the page lacks, and `opened`, with its epoch and
 * the state vector of what it has; then who is here, as one `here` each, and from then on every update of others as a binary frame.
 *
 * The page sends its own updates as binary frames: four bytes, big-endian, with a number of its choice, then a Yjs update of the
 * text `text`. Each is answered by `saved` with that number once it is stored for good and not before, or by `refused` with a code.
 * A number is answered `saved` again when the update is sent again. `incomplete` says that something it builds on is missing: the
 * page sends what the room lacks, by the state vector that comes with it. After a lost connection the page opens again and sends,
 * under a new number, everything that the room lacks.
 *
 * `cursor` says where the page is writing; the room tells the others with `here`, stamped with who it is, and `gone` when they left.
 * `settle` asks that what was written becomes part of the record now; `settled` says that it is.
 *
 * Closed by the room with 4404: not yours, now or any more; 4401: the session may be over; 4410: the document has begun anew
 * and the page forgets what it has; 4400: not understood; 1012 and 1013:
 * come again; 1001: this process ends.
 */
export type FromPage =
  | { readonly type: 'open'; readonly stateVector: Uint8Array; readonly epoch: string | null }
  | { readonly type: 'update'; readonly number: number; readonly update: Uint8Array }
  | { readonly type: 'cursor'; readonly cursor: Cursor | null }
  | { readonly type: 'settle' };

export type FromRoom =
  | { readonly type: 'opened'; readonly epoch: string; readonly mayWrite: boolean; readonly stateVector: string }
  | { readonly type: 'saved'; readonly number: number }
  | { readonly type: 'refused'; readonly number: number; readonly code: UpdateRefusal }
  | { readonly type: 'incomplete'; readonly number: number; readonly stateVector: string }
  | { readonly type: 'settled' }
  | {
      readonly type: 'here';
      readonly id: string;
      readonly memberId: string;
      readonly role: string;
      readonly cursor: Cursor | null;
    }
  | { readonly type: 'gone'; readonly id: string };

export type UpdateRefusal = 'read-only' | 'not-understood' | 'not-your-own' | 'too-long';

/** Relative positions of Yjs, as JSON. */
export interface Cursor {
  readonly anchor: object;
  readonly head: object;
}

export const CLOSED = {
  notUnderstood: 4400,
  session: 4401,
  notYours: 4404,
  begunAnew: 4410,
  comeAgain: 1012,
  tryLater: 1013,
  ending: 1001,
};

/** Of one frame. */
export const MOST_FRAME_BYTES = 512 * 1024;
const MOST_CURSOR_CHARACTERS = 1000;

export function numbered(number: number, update: Uint8Array): Uint8Array {
  const frame = new Uint8Array(4 + update.length);
  new DataView(frame.buffer).setUint32(0, number);
  frame.set(update, 4);
  return frame;
}

/** Undefined for what is not understood. Never throws. */
export function readFrame(data: Uint8Array, isBinary: boolean): FromPage | undefined {
  if (isBinary) {
    if (data.length < 6) return undefined;
    const number = new DataView(data.buffer, data.byteOffset, data.byteLength).getUint32(0);
    return { type: 'update', number, update: data.subarray(4) };
  }
  const said = asObject(data);
  switch (said?.['type']) {
    case 'open': {
      const { stateVector, epoch = null } = said;
      if (typeof stateVector !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(stateVector)) return undefined;
      if (epoch !== null && typeof epoch !== 'string') return undefined;
      return { type: 'open', stateVector: Buffer.from(stateVector, 'base64'), epoch };
    }
    case 'cursor': {
      const { cursor } = said;
      if (cursor === null) return { type: 'cursor', cursor };
      if (data.length > MOST_CURSOR_CHARACTERS || !isCursor(cursor)) return undefined;
      return { type: 'cursor', cursor: { anchor: cursor.anchor, head: cursor.head } };
    }
    case 'settle':
      return { type: 'settle' };
    default:
      return undefined;
  }
}

function asObject(data: Uint8Array): Record<string, unknown> | undefined {
  try {
    const said: unknown = JSON.parse(Buffer.from(data).toString('utf8'));
    return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isCursor = (value: unknown): value is Cursor =>
  isRecord(value) && isRecord(value['anchor']) && isRecord(value['head']);

export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
