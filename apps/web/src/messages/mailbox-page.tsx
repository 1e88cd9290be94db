import { Link } from 'react-router';
import type { MailboxMessage } from '../answers/messages';
import { momentWithDistance } from '../dates';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';

const AS: Record<'email' | 'text', string> = { email: 'E-mail', text: 'Text message' };

/** In the demonstration alone: what would have been sent, as it would have read. */
export function MailboxPage() {
  const mailbox = useQuery<MailboxMessage[]>('/api/identity/demonstration-mailbox', { views: ['identity.messages'] });
  return (
    <Page
      title="Mailbox of the demonstration"
      lede="Nothing leaves the demonstration. This is what would have been sent, the newest first. Where messages really go out, this page is not there."
    >
      <Loaded from={mailbox} what="the mailbox">
        {(list) =>
          list.length === 0 ? (
            <Empty title="Nothing would have been sent yet">
              <p>Introduce yourself at the front door, name a key worker, or make an ask, and look here again.</p>
            </Empty>
          ) : (
            <ul className="lw-cards">
              {list.map(({ messageId, to, subject, text, link, sentAt, read }) => (
                <li key={messageId} className="lw-card">
                  <h2 className="nhsuk-heading-s">{subject}</h2>
                  <p className="lw-secondary">
                    {AS[to.channel ?? 'email']} to {to.firstName ?? 'somebody'}
                    {to.isPerson ? '' : ', who works here'}
                    {sentAt !== null && `, ${momentWithDistance(sentAt)}`}. {read ? 'Its link was opened.' : ''}
                  </p>
                  {text.split('\n\n').map((paragraph) => (
                    <p key={paragraph}>
                      {paragraph === link ? (
                        <Link to={link}>
                          {window.location.host}
                          {link}
                          <span className="nhsuk-u-visually-hidden">: {subject}</span>
                        </Link>
                      ) : (
                        paragraph
                      )}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}
