import { useState } from 'react';
import type { Plan, PlanComment } from '../answers/care-plan';
import { momentWithDistance } from '../dates';
import { ErrorSummary, Form, SaveButton, TextAreaField } from '../forms';
import type { Names } from '../people-and-agencies';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { AboutSomebodyElse } from './about-somebody-else';
import { may } from './use-plan';

type CommentsProps = { plan: Plan; section: string; title: string; names: Names };

export const commentsOn = (plan: Plan, section: string): PlanComment[] =>
  plan.comments.filter((one) => one.section === section);

/** What was said about words of a section: beside them on a desk, below them on a phone. Settled ones stay. */
export function CommentsPart({ plan, section, title, names }: CommentsProps) {
  const all = commentsOn(plan, section);
  if (all.length === 0) return null;
  const [open, settled] = [all.filter((one) => one.resolved === null), all.filter((one) => one.resolved !== null)];
  const cards = (comments: PlanComment[]) =>
    comments.map((comment) => <OneComment key={comment.commentId} plan={plan} comment={comment} names={names} />);
  return (
    <aside className="lw-comments" aria-label={`Comments: ${title}`}>
      {open.length > 0 && <ul className="lw-cards">{cards(open)}</ul>}
      {settled.length > 0 && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">Settled comments: {settled.length}</span>
          </summary>
          <ul className="lw-cards">{cards(settled)}</ul>
        </details>
      )}
    </aside>
  );
}

function OneComment({ plan, comment, names }: { plan: Plan; comment: PlanComment; names: Names }) {
  const { commentId, quote, text, madeBy, madeAt, answers, resolved, wordsGone } = comment;
  const path = `/api/care-plan/plans/${plan.planId}/comments/${commentId}`;
  const resolve = useCommand(`${path}/resolution`, 'Settled');
  return (
    <li className="lw-card">
      <blockquote className="lw-quote">{quote}</blockquote>
      {wordsGone && <p className="nhsuk-body-s">These words are not there any more.</p>}
      <p className="lw-words">{text}</p>
      <p className="nhsuk-body-s lw-secondary">
        {names.of(madeBy)}, {momentWithDistance(madeAt)}
      </p>
      {answers.map((answer) => (
        <div key={answer.answerId} className="lw-answer">
          <p className="lw-words">{answer.text}</p>
          <p className="nhsuk-body-s lw-secondary">
            {names.of(answer.answeredBy)}, {momentWithDistance(answer.answeredAt)}
          </p>
        </div>
      ))}
      {resolved && (
        <p className="nhsuk-body-s lw-secondary">
          {names.of(resolved.by)} settled it {momentWithDistance(resolved.at)}.
        </p>
      )}
      {resolve.problem && <ErrorSummary problem={resolve.problem} />}
      {may(plan, `answer-comment:${commentId}`) && <Answer plan={plan} comment={comment} path={`${path}/answers`} />}
      {may(plan, `resolve-comment:${commentId}`) && (
        <SaveButton small secondary busy={resolve.busy} about={quote} onClick={() => void resolve.run({})}>
          Settled
        </SaveButton>
      )}
      {may(plan, `take-out-comment:${commentId}`) && (
        <AboutSomebodyElse
          path={`/api/care-plan/plans/${plan.planId}/about-somebody-else`}
          entry={{ kind: 'comment', id: commentId }}
          personId={plan.personId}
          about={`the comment on ${quote}`}
          ifMatch={plan.revision}
          canMove={false}
        />
      )}
    </li>
  );
}

function Answer({ plan, comment, path }: { plan: Plan; comment: PlanComment; path: string }) {
  const [text, keep, drop] = useDraft<string>(`plan:${plan.planId}:answer:${comment.commentId}`, '');
  const [isOpen, open] = useState(false);
  const answer = useCommand<{ text: string }>(path, 'Answered');
  const submit = async (): Promise<void> => {
    if (!(await answer.run({ text }))) return;
    drop();
    open(false);
  };
  if (!isOpen && text === '') {
    return (
      <p className="lw-no-print">
        <button type="button" className="lw-link-button" onClick={() => open(true)}>
          Answer<span className="nhsuk-u-visually-hidden">: {comment.text}</span>
        </button>
      </p>
    );
  }
  return (
    <Form problem={answer.problem} onSubmit={() => void submit()}>
      <TextAreaField name="text" label="Your answer" rows={2} limit={5000} value={text} onChange={keep} />
      <SaveButton small busy={answer.busy}>
        Answer
      </SaveButton>
    </Form>
  );
}
