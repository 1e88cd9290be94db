import { Link } from 'react-router';
import type { HeldFor, StepDown, StepDownBoard } from '../../answers/step-down';
import { dayWithDistance } from '../../dates';
import { useQuery } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import type { Names } from '../../people-and-agencies';
import { useNames } from '../../people-and-agencies';
import { RoomOffers } from './room-offers';
import { heldInWords, MISSING_WORDS, nextStepOf, STAGE_WORDS, waitInWords } from './step-down-words';

/** For teams of hospital and community: who is ready for less support, what is missing, where there is room, and what held. */
export function StepDownPage() {
  const board = useQuery<StepDownBoard>('/api/care-plan/step-down-board', { views: ['care-plan'] });
  const names = useNames((board.data?.items ?? []).map(({ personId }) => personId));
  return (
    <Page
      title="Ready for less support"
      lede="People on your teams for whom your organisation is accountable. It stays accountable until whoever receives them has met or spoken with them."
      back={{ to: '/team', label: 'Today' }}
      wide
    >
      <Loaded from={board} what="who is ready">
        {({ items, held }) => (
          <div className="lw-columns">
            <section aria-labelledby="who-is-ready">
              <h2 className="nhsuk-heading-m" id="who-is-ready">
                Who is ready ({items.length})
              </h2>
              {items.length === 0 && (
                <Empty title="Nobody yet">
                  <p>
                    Somebody comes here when every goal is reached and nothing is open, or when a decision about less
                    support is asked for on their page.
                  </p>
                </Empty>
              )}
              <ul className="lw-cards">
                {items.map((one) => (
                  <Ready key={one.personId} one={one} names={names} />
                ))}
              </ul>
            </section>
            <div>
              <RoomOffers />
              <DidTheyHold held={held} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Ready({ one, names }: { one: StepDown; names: Names }) {
  const who = names.person(one.personId) ?? 'Somebody';
  const wait = waitInWords(one);
  const next = nextStepOf(one);
  return (
    <li className="lw-card">
      <h3 className="nhsuk-heading-s">
        <Link to={`/team/people/${one.personId}`}>
          <bdi>{who}</bdi>
        </Link>
      </h3>
      <p>
        {STAGE_WORDS[one.stage]}.{wait !== undefined && <strong> {wait}.</strong>}
      </p>
      {one.toAgencyId !== null && (
        <p>
          To {names.agency(one.toAgencyId)}
          {one.receiverId !== null && `: ${names.of(one.receiverId)}`}
        </p>
      )}
      {one.isLate && <p className="lw-late">Late: it has not come in time.</p>}
      {one.missing.length === 0 ? (
        <p>Nothing is missing.</p>
      ) : (
        <>
          <p>Not there yet:</p>
          <ul>
            {one.missing.map((missing) => (
              <li key={missing}>{MISSING_WORDS[missing]}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to={next.to}>
          {next.label}
          <span className="nhsuk-u-visually-hidden">: {who}</span>
        </Link>
      </p>
      {one.since !== null && (
        <p className="nhsuk-body-s lw-secondary">At this step since {dayWithDistance(one.since)}</p>
      )}
    </li>
  );
}

function DidTheyHold({ held }: { held: readonly HeldFor[] }) {
  return (
    <section aria-labelledby="held">
      <h2 className="nhsuk-heading-m" id="held">
        Whether it held
      </h2>
      <p>
        Of the hand-overs from your organisation that were completed, for people on your teams: how many needed no more
        support again. Whoever died in these days is not counted.
      </p>
      <dl className="nhsuk-summary-list">
        {held.map((one) => (
          <div className="nhsuk-summary-list__row" key={one.days}>
            <dt className="nhsuk-summary-list__key">{one.days} days later</dt>
            <dd className="nhsuk-summary-list__value">{heldInWords(one)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
