import type { MessageLine } from '../answers/messages';
import { momentWithDistance } from '../dates';
import { useQuery } from '../live';
import { Loaded } from '../page';
import { messageInWords } from './message-words';

/** Messages to one recipient, the newest first: what each was headed, and how far it came. */
export function MessageList({ at, recipientId }: { at: string; recipientId: string }) {
  const messages = useQuery<MessageLine[]>(at, { views: ['identity.messages'], key: recipientId });
  return (
    <Loaded from={messages} what="messages">
      {(list) =>
        list.length === 0 ? (
          <p>None yet.</p>
        ) : (
          <ul className="nhsuk-list">
            {list.map((one) => (
              <li key={one.messageId}>
                <strong>{one.subject}</strong>
                <br />
                {messageInWords(one)}.{' '}
                <span className="lw-secondary">Written {momentWithDistance(one.composedAt)}.</span>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
