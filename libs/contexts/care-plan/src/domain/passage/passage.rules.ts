import type { Marking } from './passage.events';
import type { KeptPassage, Passage, Passages } from './passage.state';

export interface MarkedPassage extends Passage {
  readonly sensitivity: Marking;
}

/** Every passage of a plan, under both markings, in the order of the sections. */
export function passagesOf(marked: Readonly<Record<Marking, Passages>>): readonly MarkedPassage[] {
  const under = (sensitivity: Marking) =>
    Object.values(marked[sensitivity]).map(({ earlier: _earlier, ...passage }: KeptPassage) => ({
      ...passage,
      sensitivity,
    }));
  return [...under('sensitive'), ...under('sealed')].sort((one, other) => (one.section < other.section ? -1 : 1));
}

/** What a signature says of passages: who reads them, and every word. Plain JSON. */
export function contentOfPassages(passages: readonly MarkedPassage[]) {
  return passages.map(({ section, sensitivity, text, named }) => ({ section, sensitivity, text, named: [...named] }));
}

/** Words that were there stay when others are put beside them. */
export function together(...texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n\n');
}
