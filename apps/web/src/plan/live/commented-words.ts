import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import * as Y from 'yjs';
import { fromHex, toHex } from './hex';
import type { LiveSection } from './live-section';

/** Words, from and to. */
export type Chosen = { from: number; to: number };
export type Anchor = { epoch: string; start: string; end: string };

/** What is put in at either edge is not among the words. */
export function anchorOf({ text, begunAs }: LiveSection, { from, to }: Chosen): Anchor | undefined {
  const at = (index: number, side: number) =>
    toHex(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index, side)));
  return begunAs === null ? undefined : { epoch: begunAs, start: at(from, 0), end: at(to, -1) };
}

/** Where the words are now; undefined when none of them is there. */
export function placeOf({ doc, text, begunAs }: LiveSection, { epoch, start, end }: Anchor): Chosen | undefined {
  const indexOf = (position: string): number | undefined => {
    try {
      const relative = Y.decodeRelativePosition(fromHex(position));
      const at = Y.createAbsolutePositionFromRelativePosition(relative, doc);
      return at?.type === text ? at.index : undefined;
    } catch {
      return undefined;
    }
  };
  const [from, to] = epoch === begunAs ? [indexOf(start), indexOf(end)] : [];
  return from === undefined || to === undefined || from >= to ? undefined : { from, to };
}

export const setAnchors = StateEffect.define<readonly Anchor[]>();

const anchors = StateField.define<readonly Anchor[]>({
  create: () => [],
  update: (before, { effects }) => effects.findLast((effect) => effect.is(setAnchors))?.value ?? before,
});

const MARK = Decoration.mark({ class: 'lw-commented' });

function marked(view: EditorView, live: LiveSection): DecorationSet {
  const places = view.state.field(anchors).flatMap((anchor) => placeOf(live, anchor) ?? []);
  const there = places.filter(({ to }) => to <= view.state.doc.length);
  return Decoration.set(
    there.map(({ from, to }) => MARK.range(from, to)),
    true,
  );
}

/** Underlines the words that there are comments on, and tells which words are chosen. */
export const commentedWords = (live: LiveSection, onChosen: (chosen: Chosen | undefined) => void) => [
  anchors,
  EditorView.theme({ '.lw-commented': { borderBottom: '3px dotted #005eb8', backgroundColor: '#e8f1f8' } }),
  EditorView.updateListener.of(({ selectionSet, docChanged, state }) => {
    if (!selectionSet && !docChanged) return;
    const { from, to } = state.selection.main;
    onChosen(state.sliceDoc(from, to).trim() === '' ? undefined : { from, to });
  }),
  ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;

      constructor(view: EditorView) {
        this.decorations = marked(view, live);
      }

      update({ view, docChanged, transactions }: ViewUpdate): void {
        const isTold = transactions.some(({ effects }) => effects.some((effect) => effect.is(setAnchors)));
        if (docChanged || isTold) this.decorations = marked(view, live);
      }
    },
    { decorations: ({ decorations }) => decorations },
  ),
];
