import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Form, SaveButton, TextAreaField } from '../../forms';
import type { Problem } from '../../problem';
import { draftOwner, useMe } from '../../session';
import type { Chosen } from './commented-words';
import { anchorOf } from './commented-words';
import { KeptComments, type KeptComment } from './kept-comments';
import type { LiveSection, LiveState } from './live-section';

const MOST_QUOTED = 2000;

type CommentBoxProps = {
  live: LiveSection;
  state: LiveState;
  planId: string;
  section: string;
  chosen: Chosen | undefined;
  /** Other words may be suggested: these are the person’s own. */
  maySuggest: boolean;
};

/** Says something about the words that are chosen. Without a connection it is kept here, and sent when there is one. */
export function CommentBox({ live, state, planId, section, chosen, maySuggest }: CommentBoxProps) {
  const owner = draftOwner(useMe());
  const kept = useMemo(() => new KeptComments(owner, planId, section), [owner, planId, section]);
  const waiting = useSyncExternalStore(
    (listener) => kept.onChange(listener),
    () => kept.list,
  );
  const [about, setAbout] = useState<{ kind: KeptComment['kind']; chosen: Chosen; quote: string }>();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => void kept.read(), [kept]);
  const isThere = state.stage === 'open' && state.saved;
  // Words that it is about are stored before it is.
  useEffect(() => {
    if (isThere && waiting.length > 0) void kept.send().then(setProblem);
  }, [isThere, waiting, kept]);
  const begin = (kind: KeptComment['kind']): void => {
    if (!chosen) return;
    const quote = live.text.toJSON().slice(chosen.from, chosen.to).slice(0, MOST_QUOTED);
    setAbout({ kind, chosen, quote });
    setText(kind === 'suggestion' ? quote : '');
  };
  const save = (): void => {
    const anchor = about && anchorOf(live, about.chosen);
    if (!anchor || text.trim() === '') return;
    void kept.add(about.kind, { ...anchor, quote: about.quote, text });
    setAbout(undefined);
    setText('');
  };
  return (
    <div className="lw-no-print">
      {!about && (
        <p>
          <button
            type="button"
            className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
            disabled={!chosen}
            // The words stay chosen.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => begin('comment')}
          >
            Comment on the chosen words
          </button>{' '}
          {maySuggest && (
            <button
              type="button"
              className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
              disabled={!chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => begin('suggestion')}
            >
              Suggest other words for them
            </button>
          )}
          {!chosen && <span className="nhsuk-body-s lw-secondary"> Choose words above first.</span>}
        </p>
      )}
      {about && (
        <Form problem={undefined} onSubmit={save} label={about.kind === 'comment' ? 'Comment' : 'Suggest other words'}>
          <blockquote className="lw-quote">{about.quote}</blockquote>
          <TextAreaField
            name="comment"
            label={
              about.kind === 'comment' ? 'What do you want to say about these words?' : 'What should they say instead?'
            }
            hint={
              about.kind === 'comment'
                ? 'Everybody who may read this part of the plan sees it. The words themselves stay as they are.'
                : 'These words are the person’s own. They decide whether to use yours.'
            }
            rows={3}
            limit={5000}
            value={text}
            onChange={setText}
          />
          <SaveButton small busy={false}>
            {about.kind === 'comment' ? 'Comment' : 'Suggest'}
          </SaveButton>
          <button type="button" className="lw-link-button" onClick={() => setAbout(undefined)}>
            {about.kind === 'comment' ? 'Do not comment' : 'Do not suggest it'}
          </button>
        </Form>
      )}
      <Waiting waiting={waiting} problem={problem} onDrop={(key) => void kept.drop(key)} />
    </div>
  );
}

type WaitingProps = { waiting: readonly KeptComment[]; problem: Problem | undefined; onDrop: (key: string) => void };

function Waiting({ waiting, problem, onDrop }: WaitingProps) {
  if (waiting.length === 0) return null;
  const refused = problem && problem.status >= 400 && problem.status < 500 ? problem : undefined;
  return (
    <ul className="lw-cards" aria-label="Comments that are not sent yet">
      {waiting.map(({ key, body }, at) => (
        <li key={key} className="lw-card">
          <blockquote className="lw-quote">{body.quote}</blockquote>
          <p className="lw-words">{body.text}</p>
          <p role="status" className="nhsuk-body-s">
            {refused && at === 0
              ? `Not sent: ${refused.title}`
              : 'Not sent yet, kept on this device. It is sent when there is a connection again.'}
          </p>
          {refused && at === 0 && (
            <button type="button" className="lw-link-button" onClick={() => onDrop(key)}>
              Do not send it
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
