import { Link } from 'react-router';
import type { MyPerson } from '../../answers/care-plan';
import { LeftWords } from '../../carers/left-words';
import { OwedCarerAnswers } from '../../carers/owed-carer-answers';
import { OwedCorrections } from '../../corrections/owed-corrections';
import { dayName, today } from '../../dates';
import { SamePersonQuestions } from '../../details/same-person-questions';
import { useQuery } from '../../live';
import { Page, ProblemNotice, Waiting } from '../../page';
import { useMe } from '../../session';
import { OwedList } from '../promises/owed-list';
import { useMyPromises } from '../promises/use-my-promises';
import { WaitingStepUps } from '../../way-back/waiting-step-ups';
import { Alerts } from './alerts';
import { EngagementConcerns } from './engagement-concerns';
import { HuddleQueue } from './huddle-queue';
import { MyPeople } from './my-people';
import { NeedReviews } from './need-reviews';
import { NeedsOwed } from './needs-owed';
import { SafetyOwed } from './safety-owed';
import { SafetyPrompts } from './safety-prompts';
import { Unratified } from './unratified';

const OPEN_IN_AN_EMERGENCY: readonly string[] = ['clinician', 'gp'];
const LOOK_AT_CLOCKS: readonly string[] = ['hub-coordinator', 'service-manager'];

const MOST_ON_TODAY = 6;

/** The top of what I owe and am owed, and my people. */
export function TodayPage() {
  const me = useMe();
  const people = useQuery<MyPerson[]>('/api/care-plan/my-people', { views: ['care-plan'] });
  const { iOwe, iAmOwed, isReading, failed, person, unratified } = useMyPromises();
  const here = iOwe.filter((one) => one.isElsewhereOnToday !== true);
  return (
    <Page title="Today" caption={dayName(today())} wide>
      {failed.map((one, at) => one.problem && <ProblemNotice key={at} problem={one.problem} retry={one.reload} />)}
      <Alerts />
      <SafetyPrompts />
      <WaitingStepUps />
      <SafetyOwed />
      <NeedsOwed />
      <HuddleQueue />
      <EngagementConcerns />
      <NeedReviews />
      <SamePersonQuestions />
      <OwedCorrections />
      <LeftWords />
      <OwedCarerAnswers />
      <Unratified decisions={unratified} />
      <div className="lw-columns">
        <section aria-labelledby="i-owe">
          <h2 className="nhsuk-heading-m" id="i-owe">
            What I owe
          </h2>
          {isReading ? (
            <Waiting what="what you owe" />
          ) : (
            <OwedList
              promised={here.slice(0, MOST_ON_TODAY)}
              person={person}
              empty="Nothing is waiting for you. Things you agree to do, asks to your agency and hand-overs to answer come here, the soonest first."
            />
          )}
        </section>
        <section aria-labelledby="i-am-owed">
          <h2 className="nhsuk-heading-m" id="i-am-owed">
            What I am owed
          </h2>
          {isReading ? (
            <Waiting what="what you are owed" />
          ) : (
            <OwedList
              promised={iAmOwed.slice(0, MOST_ON_TODAY)}
              person={person}
              empty="Nobody owes you anything just now. Hand-overs you have sent, and people who have not agreed their plan yet, come here."
            />
          )}
        </section>
      </div>
      <p className="lw-no-print">
        <Link to="/team/promises">
          All promises: {iOwe.length} you owe, {iAmOwed.length} you are owed
        </Link>
      </p>
      <MyPeople people={people} person={person} />
      <p className="lw-no-print">
        <Link to="/team/paired">Whose answers to the questions can be compared, and why not</Link>
      </p>
      {LOOK_AT_CLOCKS.includes(me.role) && (
        <p className="lw-no-print">
          <Link to="/team/clocks">Clocks: who waits, since when, and what is missing</Link>
        </p>
      )}
      <p className="lw-no-print">
        Somebody with an NHS, CHI or H&amp;C number, and you want to know whether they are known here?{' '}
        <Link to="/team/find">Find somebody by their number</Link>
      </p>
      {OPEN_IN_AN_EMERGENCY.includes(me.role) && (
        <p className="lw-no-print">
          An emergency, and you are not on the team? <Link to="/team/emergency">I need to see a record now</Link>
        </p>
      )}
    </Page>
  );
}
