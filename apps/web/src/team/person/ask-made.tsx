import type { PersonAsk } from '../../answers/provider-directory';
import { dayWithDistance, daysUntil } from '../../dates';
import { Form, SaveButton, TextField } from '../../forms';
import type { Names } from '../../people-and-agencies';
import { useReadOnly } from '../../read-only';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { DECLINE_WORDS } from '../asks/decline-words';
import { byLink, FurtherWords } from '../asks/further-words';
import { whereIAm } from '../where-i-am';
import { AnswerQuestion } from './answer-question';

/** One ask, where it stands, and who owes the next step. */
export function AskMade({ ask, name, names }: { ask: PersonAsk; name: string; names: Names }) {
  const isReadOnly = useReadOnly();
  return (
    <li className="lw-card">
      <h3 className="nhsuk-heading-s">
        {ask.serviceName}, {names.agency(ask.agencyId)}
      </h3>
      <p>{standing(ask, names)}</p>
      {ask.suggestion !== null && <p>They suggest: {ask.suggestion}</p>}
      <p className="lw-words">“{ask.need}”</p>
      <p className="nhsuk-body-s lw-secondary">
        Asked by {names.of(ask.askedBy) === 'You' ? 'you' : names.of(ask.askedBy)}, {dayWithDistance(ask.askedAt)}.
      </p>
      <FurtherWords ask={ask} waits="Not yet." />
      {!isReadOnly && ask.status === 'waiting' && ask.question !== null && ask.questionAnswer === null && (
        <AnswerQuestion ask={ask} name={name} />
      )}
      {!isReadOnly && ask.status === 'waiting' && names.of(ask.askedBy) === 'You' && <Withdraw ask={ask} />}
    </li>
  );
}

function standing(ask: PersonAsk, names: Names): string {
  const answered = ask.answeredAt === null ? '' : `, ${dayWithDistance(ask.answeredAt)}`;
  switch (ask.status) {
    case 'waiting':
      return daysUntil(ask.answerDueAt) < 0
        ? `Waits for an answer that was due ${dayWithDistance(ask.answerDueAt)}. Ring them; the watch has been told.`
        : `Waits for an answer by ${dayWithDistance(ask.answerDueAt)}.`;
    case 'accepted':
      return ask.memberId === null
        ? `Accepted${answered} by ${byLink(ask) ?? 'somebody of the group'}. They have no account and are not on the team; they read what you wrote for whoever says yes.`
        : `Accepted${answered}. ${names.of(ask.memberId)} will be with them, and is on the team.`;
    case 'declined':
      return `Declined${answered}${ask.linkName === null ? '' : ` by ${byLink(ask)}`}: ${ask.reason === null ? 'no reason was given' : (DECLINE_WORDS[ask.reason] ?? ask.reason)}.`;
    case 'withdrawn':
      return `Withdrawn${answered}.${ask.reason === null ? '' : ` ${ask.reason}`}`;
    case 'lapsed':
      return 'Nobody answered, and the ask has ended. Ask again, or ask another service.';
  }
}

function Withdraw({ ask }: { ask: PersonAsk }) {
  const [reason, keep, drop] = useDraft<string>(`ask:${ask.askId}:withdraw`, '');
  const withdraw = useCommand<{ reason: string }>(
    `/api/provider-directory/asks/${ask.askId}/withdraw`,
    `The ask of ${ask.serviceName} is withdrawn`,
  );
  const submit = async (): Promise<void> => {
    const goBack = whereIAm();
    if (reason.trim() === '') {
      withdraw.refuse([{ field: 'reason', problem: 'Say why it is no longer needed' }]);
    } else if (await withdraw.run({ reason })) {
      drop();
      goBack();
    }
  };
  return (
    <details className="nhsuk-details lw-no-print" open={reason !== '' ? true : undefined}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          Withdraw this ask<span className="nhsuk-u-visually-hidden">: {ask.serviceName}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <Form
          problem={withdraw.problem}
          onSubmit={() => void submit()}
          label={`Withdraw the ask of ${ask.serviceName}`}
        >
          <TextField name="reason" label="Why?" value={reason} onChange={keep} />
          <SaveButton small secondary busy={withdraw.busy} about={ask.serviceName}>
            Withdraw it
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}
