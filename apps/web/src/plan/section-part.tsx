import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Plan, SectionName } from '../answers/care-plan';
import { momentWithDistance } from '../dates';
import { Form, SaveButton, TextAreaField } from '../forms';
import type { Names } from '../people-and-agencies';
import { useCommand } from '../use-command';
import { draftOwner, useMe } from '../session';
import { useDraft } from '../use-draft';
import { WhoCanSeeLink } from '../sharing/who-can-see-page';
import { AboutSomebodyElse } from './about-somebody-else';
import { AgreeThis } from './agree-this';
import { CommentsPart, commentsOn } from './comments-part';
import { KeepApart } from './keep-apart';
import { KeptFromUse } from './kept-from-use';
import { disputeOf } from './shown-words';
import { commentsBoxOf } from './live/kept-comments';
import { boxOf, hasEdits } from './live/kept-edits';
import { MovedHere } from './moved-here';
import { NewMark } from './new-since';
import { sectionWords, type Voice } from './plan-words';
import { may } from './use-plan';
import type { WhatIsNew } from './use-what-is-new';

type Writing = { text: string; sawText: string; sawRevision: string };
const NOT_WRITING: Writing = { text: '', sawText: '', sawRevision: '' };

/** Loaded where somebody writes: it is large. */
const SectionEditor = lazy(async () => ({ default: (await import('./live/section-editor')).SectionEditor }));
const hasWebSockets = (): boolean => 'WebSocket' in window;

type SectionPartProps = {
  plan: Plan;
  section: SectionName;
  voice: Voice;
  names: Names;
  news: WhatIsNew;
  /** False shows it read-only even to those who may write. */
  editable?: boolean;
  reload: () => void;
};

/** Whoever wrote last is named first. */
const inWords = (who: readonly (string | null)[], names: Names): string =>
  [...who]
    .reverse()
    .map((one) => names.of(one))
    .join(' and ');

/** One section of the plan: its words, who wrote them and when, and the box to change them. */
export function SectionPart({ plan, section, voice, names, news, editable: wanted = true, reload }: SectionPartProps) {
  const words = sectionWords(section, voice);
  const { text, revisedBy, revisedAt, writtenBy, correctionId: answered, again } = plan.sections[section];
  const dispute = disputeOf(plan, 'section', words.path);
  const mine = voice.kind === 'mine';
  const [search] = useSearchParams();
  const answers = dispute ?? (search.get('answers') || undefined);
  const editable = wanted && may(plan, `revise-section:${words.path}`);
  const [writing, keep, drop] = useDraft<Writing>(`plan:${plan.planId}:${words.path}`, NOT_WRITING);
  const [saved, setSaved] = useState(false);
  const [isKeeping, setKeeping] = useState(false);
  const [together, setTogether] = useState(false);
  const save = useCommand<{ text: string; correctionId?: string }>(
    `/api/care-plan/plans/${plan.planId}/sections/${words.path}`,
    `Saved: ${words.title}`,
  );
  // A save whose answer was lost: what it says now is what was written.
  const isThere = writing.text === text && writing.sawText !== text;
  const isWriting = editable && writing.sawRevision !== '' && !isThere;
  const changedMeanwhile = isWriting && writing.sawText !== text;
  const mayComment = dispute === undefined && may(plan, `comment:${words.path}`);
  const isTogether = together && (editable || mayComment) && !isWriting;
  const anchors = commentsOn(plan, words.path)
    .filter((one) => one.resolved === null)
    .map((one) => one.anchor);
  const owner = draftOwner(useMe());
  // What could not be sent when this page was last here goes as soon as it is back.
  useEffect(() => {
    if (!hasWebSockets()) return;
    const [edits, comments] = [boxOf(plan.planId, words.path), commentsBoxOf(plan.planId, words.path)];
    for (const box of [...(editable ? [edits] : []), ...(mayComment ? [comments] : [])]) {
      void hasEdits(owner, box).then((has) => has && setTogether(true));
    }
  }, [editable, mayComment, owner, plan.planId, words.path]);
  const begin = (start: string): void => keep({ text: start, sawText: text, sawRevision: plan.revision });
  /** In the plain form: where no WebSocket gets through, and in answer to what the person said was wrong. */
  const writeAlone = useCallback(() => {
    setTogether(false);
    keep({ text, sawText: text, sawRevision: plan.revision });
  }, [keep, text, plan.revision]);
  const send = async (written: string, revision: string): Promise<void> => {
    const body = { text: written, ...(answers === undefined || mine ? {} : { correctionId: answers }) };
    const done = await save.run(body, { ifMatch: revision });
    if (done) {
      drop();
      setSaved(true);
    } else {
      reload();
    }
  };
  const stop = (): void => {
    drop();
    save.clear();
  };
  return (
    <section className={section === 'aboutMe' ? 'lw-section lw-section--first' : 'lw-section'} id={words.path}>
      <h2 className="nhsuk-heading-m">{words.title}</h2>
      <div className="lw-with-comments">
        <div>
          {isTogether && (
            <Suspense fallback={<p className="lw-secondary">Opening…</p>}>
              <SectionEditor
                planId={plan.planId}
                section={words.path}
                title={words.title}
                hint={words.hint}
                names={names}
                anchors={anchors}
                mayComment={mayComment}
                maySuggest={section === 'aboutMe' && may(plan, 'propose-rewording')}
                onDone={() => setTogether(false)}
                onImpossible={editable ? writeAlone : () => setTogether(false)}
              />
            </Suspense>
          )}
          {!isWriting && !isTogether && (
            <>
              {dispute !== undefined && <KeptFromUse mine={mine} />}
              {(text !== '' || dispute === undefined) && (
                <p className={text === '' ? 'lw-secondary' : 'lw-words'}>{text === '' ? words.empty : text}</p>
              )}
              {revisedAt !== null && (
                <p className="nhsuk-body-s lw-secondary">
                  {inWords(writtenBy ?? [revisedBy], names)} wrote this {momentWithDistance(revisedAt)}.
                  {answered !== undefined && (
                    <>
                      {' '}
                      It answers{' '}
                      {mine ? (
                        <Link to={`/my/something-is-wrong#${answered}`}>what you said was wrong</Link>
                      ) : (
                        'what the person said was wrong'
                      )}
                      .
                    </>
                  )}
                  <MovedHere again={again} />
                </p>
              )}
              <NewMark of={news.of('section', words.path)} {...{ plan, voice, names }} />
              {editable && (
                <p className="lw-no-print">
                  <button
                    type="button"
                    className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                    onClick={() => {
                      save.clear();
                      setSaved(false);
                      if (answers === undefined && hasWebSockets()) setTogether(true);
                      else begin(text);
                    }}
                  >
                    {dispute !== undefined && !mine ? 'Put it right' : text === '' ? 'Write' : 'Change'}
                    <span className="nhsuk-u-visually-hidden"> {words.title}</span>
                  </button>{' '}
                  {text !== '' && !isKeeping && (
                    <button type="button" className="lw-link-button" onClick={() => setKeeping(true)}>
                      Keep apart<span className="nhsuk-u-visually-hidden"> {words.title}</span>
                    </button>
                  )}
                  {saved && <span className="lw-save__done"> ✓ Saved</span>}
                </p>
              )}
              {!editable && mayComment && text !== '' && hasWebSockets() && (
                <p className="lw-no-print">
                  <button type="button" className="lw-link-button" onClick={() => setTogether(true)}>
                    {section === 'aboutMe' ? 'Comment, or suggest other words' : 'Comment on words here'}
                    <span className="nhsuk-u-visually-hidden">: {words.title}</span>
                  </button>
                </p>
              )}
              {editable && isKeeping && text !== '' && (
                <KeepApart
                  plan={plan}
                  path={words.path}
                  title={words.title}
                  voice={voice}
                  names={names}
                  onDone={() => setKeeping(false)}
                />
              )}
              {editable && (text !== '' || dispute !== undefined) && (
                <AboutSomebodyElse
                  path={`/api/care-plan/plans/${plan.planId}/about-somebody-else`}
                  entry={{ kind: 'section', id: words.path }}
                  personId={plan.personId}
                  about={words.title}
                  ifMatch={plan.revision}
                  correctionId={answers}
                  canMove={text !== '' && section !== 'aboutMe'}
                />
              )}
              <WhoCanSeeLink personId={plan.personId} context="care-plan" what={words.path} />
            </>
          )}
          {isWriting && changedMeanwhile && (
            <AgreeThis
              mine={writing.text}
              theirs={text}
              whose={names.of(revisedBy)}
              onKeepMine={() => void send(writing.text, plan.revision)}
              onKeepTheirs={stop}
              onPutTogether={() => {
                save.clear();
                begin(`${text}\n\n${writing.text}`);
              }}
            />
          )}
          {isWriting && !changedMeanwhile && (
            <Form
              problem={save.problem?.status === 412 ? undefined : save.problem}
              onSubmit={() => void send(writing.text, writing.sawRevision)}
            >
              <TextAreaField
                name="text"
                label={words.title}
                hint={words.hint}
                rows={section === 'aboutMe' ? 10 : 6}
                limit={20_000}
                value={writing.text}
                onChange={(written) => keep({ ...writing, text: written })}
              />
              <SaveButton busy={save.busy}>Save</SaveButton>
              <button type="button" className="lw-link-button" onClick={stop}>
                Do not change it
              </button>
            </Form>
          )}
        </div>
        <CommentsPart plan={plan} section={words.path} title={words.title} names={names} />
      </div>
    </section>
  );
}
