import { Link } from 'react-router';
import type { NeedFlags } from '../../answers/identity';
import type { AskInboxItem, AskStatus } from '../../answers/provider-directory';
import { daysUntil, dayWithDistance } from '../../dates';
import { NeedsFlag, useNeedFlags } from '../../details/needs-flag';
import { useQuery } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import { useNames, usePeople, type Names } from '../../people-and-agencies';
import { useMe } from '../../session';
import { useHashTarget } from '../use-hash-target';
import { AcceptedPerson } from './accepted-person';
import { AnswerAsk } from './answer-ask';
import { byLink, FurtherWords } from './further-words';

/** What other agencies ask of ours. An answer is owed to each. */
export function AsksPage() {
  const me = useMe();
  const inbox = useQuery<AskInboxItem[]>('/api/provider-directory/ask-inbox', { views: ['provider-directory'] });
  const names = useNames();
  useHashTarget(inbox.data !== undefined);
  return (
    <Page
      title="Asks"
      lede={`What other agencies ask of ${me.practitioner?.agencyName ?? 'ours'}. An answer is owed to each, also when it is no.`}
      wide
    >
      <p className="lw-no-print">
        <Link to="/team/services">What we offer</Link> ·{' '}
        <Link to="/team/asks/how-they-reach-us">How asks reach us</Link>
      </p>
      <Loaded from={inbox} what="the asks">
        {(asks) => <Inbox asks={asks} names={names} />}
      </Loaded>
    </Page>
  );
}

function Inbox({ asks, names }: { asks: readonly AskInboxItem[]; names: Names }) {
  const waiting = asks
    .filter((ask) => ask.status === 'waiting')
    .sort((a, b) => (a.answerDueAt < b.answerDueAt ? -1 : 1));
  const answered = asks.filter((ask) => ask.status !== 'waiting');
  const needs = useNeedFlags(answered.flatMap((ask) => (ask.personId === null ? [] : [ask.personId])));
  const people = usePeople(answered.flatMap((ask) => (ask.personId === null ? [] : [ask.personId])));
  return (
    <div className="lw-columns">
      <section aria-labelledby="waiting">
        <h2 className="nhsuk-heading-m" id="waiting">
          Waiting for our answer ({waiting.length})
        </h2>
        {waiting.length === 0 && (
          <Empty title="Nobody waits for an answer">
            <p>
              When a team asks one of our services, it comes here: what is needed, but not for whom. Who it is, we learn
              when we accept.
            </p>
          </Empty>
        )}
        <ul className="lw-cards">
          {waiting.map((ask) => (
            <li key={ask.askId} className="lw-card" id={`ask-${ask.askId}`} tabIndex={-1}>
              <h3 className="nhsuk-heading-s">{ask.serviceName}</h3>
              <p className="lw-words">{ask.need}</p>
              <p className="nhsuk-body-s lw-secondary">
                Asked by {names.agency(ask.askedByAgencyId)}, {dayWithDistance(ask.askedAt)}.
              </p>
              <p>
                <strong>
                  {daysUntil(ask.answerDueAt) < 0 ? 'The answer was due' : 'Answer by'}{' '}
                  {dayWithDistance(ask.answerDueAt)}
                </strong>
              </p>
              <FurtherWords ask={ask} waits="Not yet. Our answer stays due on the same day." />
              <AnswerAsk ask={ask} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="answered">
        <h2 className="nhsuk-heading-m" id="answered">
          Answered and ended
        </h2>
        {answered.length === 0 && <p className="lw-secondary">Nothing yet.</p>}
        <ul className="lw-cards">
          {answered.map((ask) => (
            <li key={ask.askId} className="lw-card" id={`ask-${ask.askId}`} tabIndex={-1}>
              <h3 className="nhsuk-heading-s">{ask.serviceName}</h3>
              <p>
                {ENDED[ask.status]}
                {byLink(ask) !== null && ` It was answered by ${byLink(ask)}.`}
                {ask.personId !== null && (
                  <>
                    {' '}
                    <AcceptedPerson
                      personId={ask.personId}
                      name={people.find((one) => one.personId === ask.personId)?.name}
                    />
                  </>
                )}
              </p>
              <AskNeeds flags={needs(ask.personId)} service={ask.serviceName} />
              <p className="lw-words">{ask.need}</p>
              <p className="nhsuk-body-s lw-secondary">
                Asked by {names.agency(ask.askedByAgencyId)}, {dayWithDistance(ask.askedAt)}.
              </p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** Once we accepted: what whoever gets in touch must know first. */
function AskNeeds({ flags, service }: { flags: NeedFlags | undefined; service: string }) {
  return flags ? (
    <NeedsFlag needs={flags.needs} saidAtTheDoor={flags.saidAtTheDoor} of={`the person for ${service}`} />
  ) : null;
}

const ENDED: Record<AskStatus, string> = {
  waiting: '',
  accepted: 'We said yes.',
  declined: 'We said no, and why.',
  withdrawn: 'They no longer need it.',
  lapsed: 'We did not answer, and it has ended.',
};
