import { useState } from 'react';
import { MessageList } from './message-list';

/** For the team: whether messages reached the person. Asked for only when somebody opens it, since each look is recorded. */
export function PersonMessages({ personId }: { personId: string }) {
  const [isOpen, open] = useState(false);
  return (
    <section className="lw-section lw-no-print" aria-labelledby="person-messages">
      <h2 className="nhsuk-heading-m" id="person-messages">
        Messages sent to them
      </h2>
      <p>Whether each went out, arrived and was opened. They say only that something waits, never what.</p>
      {isOpen ? (
        <MessageList at={`/api/identity/people/${personId}/messages`} recipientId={personId} />
      ) : (
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          onClick={() => open(true)}
        >
          Show what was sent
        </button>
      )}
    </section>
  );
}
