import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { defaultKeymap } from '@codemirror/commands';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { yCollab, yUndoManagerKeymap } from 'y-codemirror.next';
import { roleName, type Names } from '../../people-and-agencies';
import { draftOwner, useMe } from '../../session';
import { signInAddress, whereWeAre } from '../../sign-in';
import { boxOf } from './kept-edits';
import { CommentBox } from './comment-box';
import { commentedWords, setAnchors, type Anchor, type Chosen } from './commented-words';
import { LiveSection, type Here, type LiveState } from './live-section';
import { editorLook, othersWriting, setOthers } from './others-writing';

type SectionEditorProps = {
  planId: string;
  /** The section, as in addresses. */
  section: string;
  title: string;
  hint: string;
  names: Names;
  /** Of the comments that are open. */
  anchors: readonly Anchor[];
  mayComment: boolean;
  maySuggest: boolean;
  onDone: () => void;
  /** Called with nothing lost: nobody could write yet. */
  onImpossible: () => void;
};

/** The box in which a section is written by several people at the same time. */
export function SectionEditor(props: SectionEditorProps) {
  const { planId, section, onImpossible } = props;
  const owner = draftOwner(useMe());
  const [live, setLive] = useState<LiveSection>();
  useEffect(() => {
    const path = `/api/care-plan/plans/${planId}/sections/${section}/live`;
    const begun = new LiveSection(path, owner, boxOf(planId, section));
    setLive(begun);
    begun.begin();
    return () => begun.end();
  }, [planId, section, owner]);
  return live ? <Box key={live.doc.guid} {...props} live={live} onImpossible={onImpossible} /> : <Opening />;
}

const Opening = () => <p className="lw-secondary">Opening…</p>;

const useLive = (live: LiveSection): LiveState =>
  useSyncExternalStore(
    (listener) => live.onChange(listener),
    () => live.snapshot,
  );

function Box({ live, ...props }: SectionEditorProps & { live: LiveSection }) {
  const { planId, section, title, hint, names, anchors, mayComment, maySuggest, onDone, onImpossible } = props;
  const state = useLive(live);
  const [chosen, choose] = useState<Chosen>();
  const { stage, here } = state;
  const hintId = useId();
  useEffect(() => {
    if (stage === 'impossible') onImpossible();
  }, [stage, onImpossible]);
  const isShut = stage === 'not-yours' || stage === 'begun-anew';
  return (
    <div
      onKeyDown={({ key, defaultPrevented }) => {
        if (key === 'Escape' && !defaultPrevented) onDone();
      }}
    >
      <p className="nhsuk-hint" id={hintId}>
        {state.mayWrite || stage === 'opening'
          ? `${hint} Others can write here at the same time.`
          : 'You can read these words as they are written, choose some of them, and say something about them.'}
      </p>
      {stage === 'opening' && <Opening />}
      {!isShut && stage !== 'opening' && <Words {...{ live, state, title, names, anchors }} onChosen={choose} />}
      {mayComment && !isShut && stage !== 'opening' && (
        <CommentBox {...{ live, state, planId, section, chosen, maySuggest }} />
      )}
      <WhoIsHere here={here} names={names} />
      <p role="status" className="nhsuk-body-s lw-live-state">
        {sentenceOf(state)}
        {stage === 'signed-out' && (
          <>
            {' '}
            <a href={signInAddress(whereWeAre())}>Sign in again</a>
          </>
        )}
      </p>
      <button type="button" className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" onClick={onDone}>
        Done<span className="nhsuk-u-visually-hidden">: {title}</span>
      </button>
    </div>
  );
}

function sentenceOf({ stage, saved, keptHere }: LiveState): string {
  const kept = keptHere ? 'Not saved yet, kept on this device.' : 'Not saved yet. Keep this page open.';
  switch (stage) {
    case 'opening':
      return '';
    case 'not-yours':
      return saved ? 'You cannot write here any more.' : `You cannot write here any more. ${kept}`;
    case 'begun-anew':
      return 'These words were taken out of the record. Choose Done, and open them again.';
    case 'refused':
      return 'What you wrote last could not be saved. Copy it, choose Done, and write it again in smaller parts.';
    case 'signed-out':
      return saved ? 'Your session has ended.' : `Your session has ended. ${kept}`;
    case 'away':
      return saved
        ? 'Saved. There is no connection now; go on writing, it is kept on this device.'
        : `${kept} It is saved when there is a connection again.`;
    case 'open':
      return saved ? 'Saved' : keptHere ? `${kept} Saving…` : 'Saving…';
    case 'impossible':
      return '';
  }
}

function WhoIsHere({ here, names }: { here: readonly Here[]; names: Names }) {
  const people = [...new Map(here.map((one) => [one.memberId, one])).values()];
  if (people.length === 0) return null;
  const inWords = people.map(({ memberId, role }) => {
    const name = names.of(memberId);
    return name === 'You' ? 'you, on another page' : `${name}, ${roleName(role)}`;
  });
  return <p className="nhsuk-body-s">Also writing here: {inWords.join('; ')}</p>;
}

type WordsProps = {
  live: LiveSection;
  state: LiveState;
  title: string;
  names: Names;
  anchors: readonly Anchor[];
  onChosen: (chosen: Chosen | undefined) => void;
};

/** The editor itself. It brings its own styles, which the page's rules allow inside a root of its own alone. */
function Words({ live, state, title, names, anchors, onChosen }: WordsProps) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<{ view: EditorView; access: Compartment }>(undefined);
  const mayWrite = state.mayWrite && !['signed-out', 'refused'].includes(state.stage);
  useEffect(() => {
    const parent = place.current?.appendChild(document.createElement('div'));
    if (!parent) return undefined;
    const root = parent.attachShadow({ mode: 'open' });
    const access = new Compartment();
    const view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: live.text.toJSON(),
        extensions: [
          keymap.of([...yUndoManagerKeymap, ...defaultKeymap.filter(({ key }) => key !== 'Escape')]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': title, spellcheck: 'true', autocapitalize: 'sentences' }),
          yCollab(live.text, null),
          othersWriting(live),
          commentedWords(live, onChosen),
          editorLook,
          access.of([]),
        ],
      }),
    });
    editor.current = { view, access };
    view.focus();
    return () => {
      editor.current = undefined;
      view.destroy();
      parent.remove();
    };
  }, [live, title, onChosen]);
  useEffect(() => {
    const { view, access } = editor.current ?? {};
    if (view && access) view.dispatch({ effects: access.reconfigure(EditorState.readOnly.of(!mayWrite)) });
  }, [mayWrite, live, title]);
  const { here } = state;
  useEffect(() => {
    const others = here.map(({ id, memberId, cursor }) => ({ id, name: names.of(memberId), cursor }));
    editor.current?.view.dispatch({ effects: setOthers.of(others) });
    // Names change with every answer and say the same; who is here is what matters.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [here, live, title]);
  useEffect(() => {
    editor.current?.view.dispatch({ effects: setAnchors.of(anchors) });
    // Told by what they are: the list is new with every answer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [JSON.stringify(anchors), live, title, state.stage]);
  return <div ref={place} className="lw-live-words" />;
}
