import * as Y from 'yjs';

/** The one text of a document. */
export const TEXT = 'text';

/** Somebody as they were when they wrote. */
export interface Author {
  readonly memberId: string;
  readonly role: string;
  readonly agencyId: string | null;
}

/** What somebody put in and took out, counted in UTF-16 units. */
export interface Contribution {
  readonly author: Author;
  readonly inserted: number;
  readonly removed: number;
}

export const textOf = (doc: Y.Doc): string => doc.getText(TEXT).toJSON();

export function docOf(stored: readonly { readonly update: Uint8Array }[]): Y.Doc {
  const doc = new Y.Doc();
  for (const { update } of stored) Y.applyUpdate(doc, update);
  return doc;
}

/** A document that begins with these words. */
export function updateWriting(words: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText(TEXT).insert(0, words);
  return Y.encodeStateAsUpdate(doc);
}

/** The clients of Yjs whose words an update brings. */
export function clientsIn(update: Uint8Array): readonly number[] {
  return [...new Set(Y.decodeUpdate(update).structs.map(({ id }) => id.client))];
}

/** Plain words and their removal, and nothing else that Yjs could carry. */
export function isPlainText(update: Uint8Array): boolean {
  return Y.decodeUpdate(update).structs.every(
    (struct) =>
      struct instanceof Y.GC ||
      (struct instanceof Y.Item &&
        (struct.content instanceof Y.ContentString || struct.content instanceof Y.ContentDeleted)),
  );
}

/** By whom, in the order in which they first wrote; whoever wrote last is last. Updates without an author are nobody's. */
export function contributionsOf(
  updates: readonly { readonly author: Author | null; readonly update: Uint8Array }[],
): readonly Contribution[] {
  const found = new Map<string, Contribution>();
  for (const { author, update } of updates) {
    if (!author) continue;
    const { structs, ds } = Y.decodeUpdate(update);
    const before = found.get(author.memberId);
    const inserted = structs.reduce((sum, one) => sum + (one instanceof Y.Item && !one.deleted ? one.length : 0), 0);
    const removed = [...ds.clients.values()].flat().reduce((sum, { len }) => sum + len, 0);
    found.delete(author.memberId);
    found.set(author.memberId, {
      author,
      inserted: (before?.inserted ?? 0) + inserted,
      removed: (before?.removed ?? 0) + removed,
    });
  }
  return [...found.values()];
}
