export type Piece = { text: string; kind: 'same' | 'gone' | 'new' };

const MOST_WORDS = 1200;

/** What was left out and what was put in, word by word, so that a rewording can be read beside the words it changes. */
export function wordDifference(before: string, after: string): Piece[] {
  const a = before.split(/(\s+)/).filter((word) => word !== '');
  const b = after.split(/(\s+)/).filter((word) => word !== '');
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    return [
      { text: before, kind: 'gone' },
      { text: after, kind: 'new' },
    ];
  }
  const common: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = common[i] ?? [];
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  const add = (text: string, kind: Piece['kind']): void => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ text, kind });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const gone = a[i];
    const added = b[j];
    if (gone !== undefined && gone === added) {
      add(gone, 'same');
      i += 1;
      j += 1;
    } else if (gone !== undefined && (added === undefined || at(i + 1, j) >= at(i, j + 1))) {
      add(gone, 'gone');
      i += 1;
    } else if (added !== undefined) {
      add(added, 'new');
      j += 1;
    }
  }
  return pieces;
}
