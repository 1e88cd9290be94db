import { Link } from 'react-router';
import type { Engagement, EngagementLine } from '../../answers/intake';
import { daysUntil, dayName, dayWithDistance } from '../../dates';
import { useQuery } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import { useNames, type Names } from '../../people-and-agencies';
import { useMe } from '../../session';
import { WhoCanSeeLink } from '../../sharing/who-can-see-page';
import { lineInWords, nextStepInWords, prefersInWords } from '../engagement/engagement-words';
import { EndsWithoutContact } from './ends-without-contact';
import { RecordContact } from './record-contact';
import { firstName, myPlace, type TabProps } from './tab';
import { TakeNextStep } from './take-next-step';
import { WaitingAndHelp } from './waiting-and-help';

/** How the person and their team stay in touch; when the person was missed, what was tried and what comes next. */
export function InTouchTab({ personId, name, plan }: TabProps) {
  const me = useMe();
  const names = useNames();
  const place = plan.data && myPlace(plan.data, me);
  const engagement = useQuery<Engagement>(`/api/intake/people/${personId}/engagement`, {
    views: ['intake'],
    key: personId,
  });
  const short = firstName(name);
  return (
    <Page title={`${name}: staying in touch`} wide>
      <Loaded from={engagement} what="how you stay in touch">
        {(known) => (
          <div className="lw-columns">
            <div>
              <Now engagement={known} name={short} />
              {place && known.concern && <TakeNextStep personId={personId} name={short} engagement={known} />}
              <WaitingAndHelp personId={personId} name={short} mayRecord={place !== undefined && !known.died} />
              <History lines={known.history} names={names} name={short} />
            </div>
            {place && !known.died && (
              <div>
                <RecordContact personId={personId} name={short} isKeyWorker={place.isKeyWorker} />
                {place.isKeyWorker && <EndsWithoutContact personId={personId} name={short} engagement={known} />}
              </div>
            )}
          </div>
        )}
      </Loaded>
      <WhoCanSeeLink personId={personId} context="intake" what="engagement" />
    </Page>
  );
}

function Now({ engagement, name }: { engagement: Engagement; name: string }) {
  const { concern, asksForDistance, died, reachMe } = engagement;
  return (
    <section aria-labelledby="now">
      <h2 className="nhsuk-heading-m" id="now">
        Now
      </h2>
      {died && <p>It is recorded that {name} has died. Nobody is looking for them any more.</p>}
      {concern && (
        <div className="lw-notice">
          <p>
            <strong>
              {name} was missed on {dayWithDistance(concern.missedOn)}.
            </strong>{' '}
            That is a reason to find out how they are, and never a reason to end anything.
          </p>
          <p>
            <strong>Next:</strong> {nextStepInWords(concern.nextStep)}.{' '}
            {daysUntil(concern.nextStepDueAt) < 0 ? 'Was due' : 'By'} {dayWithDistance(concern.nextStepDueAt)}.
          </p>
        </div>
      )}
      {asksForDistance && <p>{name} asked for distance. The door stays open.</p>}
      {!concern && !asksForDistance && !died && <p>No contact that was missed waits for an answer.</p>}
      {reachMe && !died && (
        <p>
          {name} said that they would rather have {prefersInWords(reachMe)}.
        </p>
      )}
    </section>
  );
}

function History({ lines, names, name }: { lines: EngagementLine[]; names: Names; name: string }) {
  return (
    <section aria-labelledby="in-touch-history">
      <h2 className="nhsuk-heading-m" id="in-touch-history">
        So far
      </h2>
      {lines.length === 0 ? (
        <Empty title="Nothing is written here yet">
          <p>When you and {name} are in touch, or a contact does not come about, write it down here.</p>
        </Empty>
      ) : (
        <ul className="lw-cards">
          {lines.map((line, at) => (
            <li className="lw-card" key={lines.length - at}>
              <p className="lw-card__main">
                {dayName(line.on)}: {lineInWords(line, names.of(line.by), name)}
                {line.decisionId !== undefined && (
                  <>
                    . <Link to={`/team/decisions/${line.decisionId}`}>The decision</Link>
                  </>
                )}
              </p>
              {typeof line.note === 'string' && <p className="lw-words">{line.note}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
