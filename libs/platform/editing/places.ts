import * as Y from 'yjs';
import { TEXT } from './draft-update';

/** Words of a document: relative positions of Yjs, hexadecimal. */
export interface Anchor {
  readonly epoch: string;
  readonly start: string;
  readonly end: string;
}
export interface Place {
  readonly from: number;
  readonly to: number;
}

export interface Placed {
  readonly text: string;
  readonly places: readonly (Place | null)[];
}

/** Where these words are now; null when none of them is there any more, or it cannot be told. Never throws. */
export function placeIn(doc: Y.Doc, { start, end }: Anchor): Place | null {
  const [from, to] = [indexOf(doc, start), indexOf(doc, end)];
  return from === undefined || to === undefined || from >= to ? null : { from, to };
}

/** Words from one place to another as an anchor: what is put in at either edge is not among them. */
export function anchorAt(doc: Y.Doc, epoch: string, { from, to }: Place): Anchor {
  const at = (index: number, side: number) =>
    Buffer.from(
      Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(doc.getText(TEXT), index, side)),
    ).toString('hex');
  return { epoch, start: at(from, 0), end: at(to, -1) };
}

function indexOf(doc: Y.Doc, position: string): number | undefined {
  try {
    const relative = Y.decodeRelativePosition(Buffer.from(position, 'hex'));
    const at = Y.createAbsolutePositionFromRelativePosition(relative, doc);
    return at?.type === doc.getText(TEXT) ? at.index : undefined;
  } catch {
    return undefined;
  }
}
