import type { QuestionToAnswer } from '../answers/identity';
import { dayWithDistance, momentWithDistance } from '../dates';
import { Form, SaveButton, TextAreaField } from '../forms';
import { useMe } from '../session';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { SAID_BY } from './privacy-words';

export function QuestionCard({ question }: { question: QuestionToAnswer }) {
  const me = useMe();
  const waitsForGuardian = question.withGuardian && me.role !== 'caldicott-guardian';
  return (
    <li className="lw-card">
      <p className="lw-card__main">
        {question.personName ?? 'Somebody'} asks about a look by {question.memberName ?? 'somebody'}
      </p>
      <p>
        Owed by {dayWithDistance(question.dueAt)}
        {question.escalatedFor !== null && <strong>. This is late, and the Caldicott guardian has been told</strong>}
      </p>
      {question.said.map(({ by, words, at }) => (
        <p key={at}>
          <span className="lw-secondary">
            {SAID_BY[by]}, {momentWithDistance(at)}:
          </span>{' '}
          {words}
        </p>
      ))}
      {question.isYours && <p>You looked yourself: somebody else answers.</p>}
      {!question.isYours && waitsForGuardian && <p>The Caldicott guardian answers this one.</p>}
      {!question.isYours && !waitsForGuardian && <AnswerForm question={question} />}
    </li>
  );
}

function AnswerForm({ question }: { question: QuestionToAnswer }) {
  const [words, keep, drop] = useDraft<string>(`look-answer:${question.questionId}`, '');
  const answer = useCommand<{ words: string }>(
    `/api/identity/look-questions/${question.questionId}/answer`,
    'The answer is sent',
  );
  const about = question.personName ?? 'somebody';
  const submit = async (): Promise<void> => {
    if (words.trim() === '') answer.refuse([{ field: 'words', problem: 'Write the answer' }]);
    else if (await answer.run({ words })) drop();
  };
  return (
    <Form problem={answer.problem} onSubmit={() => void submit()} label={`Answer to ${about}`}>
      <TextAreaField
        name="words"
        label={`Your answer to ${about}`}
        hint="The person reads this. Say plainly who looked, why, and whether it was right."
        value={words}
        onChange={keep}
        rows={3}
      />
      <SaveButton small busy={answer.busy} about={about}>
        Send the answer
      </SaveButton>
    </Form>
  );
}
