import type { MessageLine } from '../answers/messages';
import type { Measure } from '../answers/outcomes';
import { dayWithDistance } from '../dates';
import { useQuery } from '../live';
import { messageInWords } from '../messages/message-words';
import { ProblemNotice } from '../page';
import { useCommand } from '../use-command';

const SHOWN = 5;

/** The product sends it, in the way in which they want messages; and what became of those that were sent. */
export function SendLink({ personId, measure }: { personId: string; measure: Measure }) {
  const send = useCommand<{ measure: string }>(
    `/api/outcomes/people/${personId}/measure-sendings`,
    'A link is on its way to them',
  );
  const messages = useQuery<MessageLine[]>(`/api/identity/people/${personId}/messages`, {
    views: ['identity'],
    key: personId,
  });
  const sent = (messages.data ?? []).filter(({ template }) => template === 'questions-for-you').slice(0, SHOWN);
  return (
    <>
      {send.problem && <ProblemNotice problem={send.problem} />}
      <p>
        Or have a link sent to them, by e-mail or text message as they said, and not while it is quiet. The message does
        not say what is asked.
      </p>
      <button
        type="button"
        className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
        aria-disabled={send.busy || send.answer !== undefined}
        onClick={() => !send.busy && !send.answer && void send.run({ measure: measure.code })}
      >
        {send.answer ? 'A link is on its way' : 'Send them a link'}
      </button>
      {sent.length > 0 && (
        <>
          <h3 className="nhsuk-heading-s">Links to questions that were sent to them</h3>
          <ul className="nhsuk-list">
            {sent.map((line) => (
              <li key={line.messageId}>
                {messageInWords(line)}. Asked for on {dayWithDistance(line.composedAt)}.
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
