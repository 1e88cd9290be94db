import { Link, useSearchParams } from 'react-router';
import { dayName, today } from '../../dates';
import { Empty, Page, ProblemNotice, Waiting } from '../../page';
import { OwedList } from './owed-list';
import { isLate, shown, SHOWS, SHOWS_WORDS, showsOf, type Promised, type Shows } from './promised';
import { useMyPromises } from './use-my-promises';

const counted = (list: readonly Promised[]): string => {
  const late = list.filter((one) => isLate(one)).length;
  return late === 0 ? `${list.length}, none late` : `${list.length}, ${late} late`;
};

/** Everything I owe and am owed, wherever it was promised, the latest first. */
export function PromisesPage() {
  const [asked] = useSearchParams();
  const shows = showsOf(asked.get('show'));
  const { isReading, failed, person, ...all } = useMyPromises();
  const { iOwe, iAmOwed } = shown(all, shows);
  const isEmpty = all.iOwe.length + all.iAmOwed.length === 0;
  return (
    <Page title="Promises" caption={dayName(today())} back={{ to: '/team', label: 'Today' }} wide>
      {failed.map((one, at) => one.problem && <ProblemNotice key={at} problem={one.problem} retry={one.reload} />)}
      {isReading ? (
        <Waiting what="what you owe and are owed" />
      ) : isEmpty && failed.length === 0 ? (
        <Empty title="Nobody waits for you, and you wait for nobody">
          <p>
            Whatever is promised to a person, a colleague or a carer comes here by itself, late ones first: a first
            contact, what a huddle agreed, something needed at once, an action of a plan, a position in a decision, an
            answer, a hand-over. It goes when it is done.
          </p>
        </Empty>
      ) : (
        <>
          <Filter shows={shows} />
          <div className="lw-columns">
            {shows !== 'i-am-owed' && (
              <section aria-labelledby="i-owe">
                <h2 className="nhsuk-heading-m" id="i-owe">
                  What I owe ({counted(iOwe)})
                </h2>
                <OwedList promised={iOwe} person={person} empty={nothing(shows, 'You owe')} />
              </section>
            )}
            {shows !== 'i-owe' && (
              <section aria-labelledby="i-am-owed">
                <h2 className="nhsuk-heading-m" id="i-am-owed">
                  What I am owed ({counted(iAmOwed)})
                </h2>
                <OwedList promised={iAmOwed} person={person} empty={nothing(shows, 'You are owed')} />
              </section>
            )}
          </div>
        </>
      )}
    </Page>
  );
}

const nothing = (shows: Shows, who: string): string =>
  shows === 'late' ? `${who} nothing that is late.` : shows === 'this-week' ? `${who} nothing this week.` : `${who} nothing just now.`; // prettier-ignore

function Filter({ shows }: { shows: Shows }) {
  return (
    <nav aria-label="What is shown" className="lw-no-print">
      <ul className="lw-filter">
        {SHOWS.map((one) => (
          <li key={one}>
            <Link to={one === 'everything' ? '/team/promises' : `?show=${one}`} aria-current={one === shows && 'true'}>
              {SHOWS_WORDS[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
