import type { FailedMessage } from '../answers/messages';
import { momentWithDistance } from '../dates';
import { useQuery } from '../live';
import { ProblemNotice } from '../page';
import { failureInWords } from '../messages/message-words';
import { useMe } from '../session';

/** Messages that did not go out, or of which nobody knows; without whom they were to reach. */
export function FailedMessages() {
  const isOperator = useMe().role === 'platform-operator';
  const failed = useQuery<FailedMessage[]>(isOperator ? '/api/identity/failed-messages' : null, {
    views: ['identity.messages'],
  });
  if (!isOperator) return null;
  const list = failed.data ?? [];
  return (
    <section aria-labelledby="failed-messages">
      <h2 className="nhsuk-heading-m" id="failed-messages">
        Messages that did not go out
      </h2>
      {failed.problem && <ProblemNotice problem={failed.problem} retry={failed.reload} />}
      {failed.data && list.length === 0 && (
        <p>None. What a mail server does not take is tried again for half a day, and then comes here.</p>
      )}
      {list.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {list.map((one) => (
            <li key={one.messageId}>
              {failureInWords(one)}. <span className="lw-secondary">{momentWithDistance(one.changedAt)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
