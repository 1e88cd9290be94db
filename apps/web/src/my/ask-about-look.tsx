import type { Look, LookQuestion } from '../answers/identity';
import { dayWithDistance, momentWithDistance, timeOfDay } from '../dates';
import { Form, SaveButton, TextAreaField } from '../forms';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

const SAID_BY: Record<string, string> = {
  person: 'You',
  'privacy-officer': 'Their privacy officer',
  'caldicott-guardian': 'The Caldicott guardian',
};

/** A question about one look, what was answered, and not being satisfied with it. */
export function AskAboutLook({ personId, look }: { personId: string; look: Look }) {
  const about = `${look.viewerName} at ${timeOfDay(look.viewedAt)}`;
  if (look.question === null) {
    return (
      <Words
        path={`/api/identity/people/${personId}/looks/${look.lookId}/question`}
        draft={`look-question:${look.lookId}`}
        open="Ask about this"
        about={about}
        label="What do you want to know?"
        hint="Your question goes to whoever answers for privacy in their organisation, not to the person who looked."
        send="Send my question"
        done="Your question is sent"
      />
    );
  }
  return <Question personId={personId} question={look.question} about={about} />;
}

function Question({ personId, question, about }: { personId: string; question: LookQuestion; about: string }) {
  return (
    <div className="lw-card">
      {question.said.map(({ by, words, at }) => (
        <p key={at}>
          <strong>{SAID_BY[by]}</strong>, {momentWithDistance(at)}: {words}
        </p>
      ))}
      {question.status === 'open' && (
        <p>
          {question.isWithGuardian ? 'The Caldicott guardian' : 'Their privacy officer'} owes you an answer by{' '}
          {dayWithDistance(question.dueAt)}.
        </p>
      )}
      {question.mayReopen && (
        <Words
          path={`/api/identity/people/${personId}/look-questions/${question.questionId}/not-satisfied`}
          draft={`look-question-again:${question.questionId}`}
          open="I am not satisfied"
          about={about}
          label="What is not right about the answer?"
          hint="The Caldicott guardian reads everything that was said, and answers you."
          send="Ask the Caldicott guardian"
          done="The Caldicott guardian has your question"
        />
      )}
    </div>
  );
}

type WordsProps = {
  path: string;
  draft: string;
  open: string;
  about: string;
  label: string;
  hint: string;
  send: string;
  done: string;
};

function Words({ path, draft, open, about, label, hint, send, done }: WordsProps) {
  const [words, keep, drop] = useDraft<string>(draft, '');
  const ask = useCommand<{ words: string }>(path, done);
  const submit = async (): Promise<void> => {
    if (words.trim() === '') ask.refuse([{ field: 'words', problem: 'Write what you want to ask' }]);
    else if (await ask.run({ words })) drop();
  };
  return (
    <details className="nhsuk-details lw-no-print" open={words !== '' ? true : undefined}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          {open}
          <span className="nhsuk-u-visually-hidden">: {about}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <Form problem={ask.problem} onSubmit={() => void submit()} label={`${open}: ${about}`}>
          <TextAreaField name="words" label={label} hint={hint} value={words} onChange={keep} rows={3} limit={5000} />
          <SaveButton small busy={ask.busy} about={about}>
            {send}
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}
