import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, WidgetType, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import * as Y from 'yjs';
import type { Cursor, LiveSection } from './live-section';

/** Somebody else who writes here, by the name that is shown. */
export type Other = { id: string; name: string; cursor: Cursor | null };

const COLOURS = 4;
const TOLD_EVERY_MS = 120;

export const setOthers = StateEffect.define<readonly Other[]>();

class Caret extends WidgetType {
  constructor(
    private readonly name: string,
    private readonly colour: string,
  ) {
    super();
  }

  override eq(other: Caret): boolean {
    return other.name === this.name && other.colour === this.colour;
  }

  override toDOM(): HTMLElement {
    const caret = document.createElement('span');
    caret.className = `lw-caret lw-caret--${this.colour}`;
    // Who is here is said in words beside the box.
    caret.setAttribute('aria-hidden', 'true');
    // Not among the words, which are read and copied.
    caret.dataset['name'] = this.name;
    return caret;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

const others = StateField.define<readonly Other[]>({
  create: () => [],
  update: (before, { effects }) => effects.findLast((effect) => effect.is(setOthers))?.value ?? before,
});

const placeOf = (position: object, { doc, text }: LiveSection): number | undefined => {
  try {
    const at = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(position), doc);
    return at?.type === text ? at.index : undefined;
  } catch {
    return undefined;
  }
};

function shown(view: EditorView, live: LiveSection): DecorationSet {
  const ranges = view.state.field(others).flatMap(({ name, cursor }, nth) => {
    const [anchor, head] = cursor ? [placeOf(cursor.anchor, live), placeOf(cursor.head, live)] : [];
    if (anchor === undefined || head === undefined || Math.max(anchor, head) > view.state.doc.length) return [];
    const colour = String((nth % COLOURS) + 1);
    const caret = Decoration.widget({ widget: new Caret(name, colour), side: 1 }).range(head);
    const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
    return from === to
      ? [caret]
      : [Decoration.mark({ class: `lw-chosen lw-chosen--${colour}` }).range(from, to), caret];
  });
  return Decoration.set(ranges, true);
}

/** Shows where others write, with their names, and tells them where we do. */
export const othersWriting = (live: LiveSection) => [
  others,
  ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      private telling: ReturnType<typeof setTimeout> | undefined;

      constructor(private readonly view: EditorView) {
        this.decorations = shown(view, live);
      }

      update({ docChanged, selectionSet, focusChanged, transactions }: ViewUpdate): void {
        const isTold = transactions.some(({ effects }) => effects.some((effect) => effect.is(setOthers)));
        if (docChanged || isTold) this.decorations = shown(this.view, live);
        if (docChanged || selectionSet || focusChanged) this.telling ??= setTimeout(() => this.tell(), TOLD_EVERY_MS);
      }

      destroy(): void {
        clearTimeout(this.telling);
      }

      private tell(): void {
        this.telling = undefined;
        const { anchor, head } = this.view.state.selection.main;
        const place = (at: number): object =>
          Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(live.text, at)) as object;
        live.point(this.view.hasFocus ? { anchor: place(anchor), head: place(head) } : null);
      }
    },
    { decorations: ({ decorations }) => decorations },
  ),
];

const [PURPLE, AQUA, PINK, BLUE] = ['#330072', '#006068', '#7c2855', '#003087'];

export const editorLook = EditorView.theme({
  '&': { border: '2px solid #4c6272', backgroundColor: '#fff', fontSize: 'inherit' },
  '&.cm-focused': { outline: '4px solid #ffeb3b', outlineOffset: '0', boxShadow: 'inset 0 0 0 4px #212b32' },
  '.cm-scroller': { overflow: 'visible', fontFamily: 'inherit', lineHeight: '1.5', minHeight: '9em' },
  '.cm-content': { padding: '12px 4px', caretColor: '#212b32' },
  '.lw-caret': { position: 'relative', borderLeft: '2px solid', marginLeft: '-1px', marginRight: '-1px' },
  '.lw-caret::after': {
    ...{
      content: 'attr(data-name)',
      position: 'absolute',
      left: '-2px',
      bottom: '100%',
      padding: '0 4px',
      color: '#fff',
      whiteSpace: 'nowrap',
    },
    ...{ fontSize: '0.75em', lineHeight: '1.3', pointerEvents: 'none', zIndex: '1' },
  },
  ...(Object.fromEntries(
    [PURPLE, AQUA, PINK, BLUE].flatMap((colour, nth) => [
      [`.lw-caret--${nth + 1}`, { borderColor: colour }],
      [`.lw-caret--${nth + 1}::after`, { backgroundColor: colour }],
      [`.lw-chosen--${nth + 1}`, { backgroundColor: `${colour}26` }],
    ]),
  ) as Record<string, Record<string, string>>),
});
