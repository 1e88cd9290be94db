import { Link } from 'react-router';
import type { HandOver, MyAction, MyDecisions, MyPerson } from '../../answers/care-plan';
import type { AskInboxItem } from '../../answers/provider-directory';
import { OwedCarerAnswers } from '../../carers/owed-carer-answers';
import { OwedCorrections } from '../../corrections/owed-corrections';
import { dayName, today } from '../../dates';
import { SamePersonQuestions } from '../../details/same-person-questions';
import { useQuery, type Loadable } from '../../live';
import { Page, ProblemNotice, Waiting } from '../../page';
import { useNames } from '../../people-and-agencies';
import { useMe } from '../../session';
import { Alerts } from './alerts';
import { EngagementConcerns } from './engagement-concerns';
import { HuddleQueue } from './huddle-queue';
import { MyPeople } from './my-people';
import { NeedReviews } from './need-reviews';
import { NeedsOwed } from './needs-owed';
import { SafetyOwed } from './safety-owed';
import { OwedList } from './owed-list';
import { promises } from './promises';
import { Unratified } from './unratified';

const OPEN_IN_AN_EMERGENCY: readonly string[] = ['clinician', 'gp'];
const LOOK_AT_CLOCKS: readonly string[] = ['hub-coordinator', 'service-manager'];
const NOT_MINE = new Set([403, 404]);

/** What I owe, what I am owed, and my people. */
export function TodayPage() {
  const me = useMe();
  const people = useQuery<MyPerson[]>('/api/care-plan/my-people', { views: ['care-plan'] });
  const actions = useQuery<MyAction[]>('/api/care-plan/my-actions', { views: ['care-plan'] });
  const asks = useQuery<AskInboxItem[]>('/api/provider-directory/ask-inbox', { views: ['provider-directory'] });
  const handOvers = useQuery<{ items: HandOver[] }>('/api/care-plan/hand-over-board', { views: ['care-plan'] });
  const decisions = useQuery<MyDecisions>('/api/care-plan/my-decisions', { views: ['care-plan'] });
  const all: Loadable<unknown>[] = [people, actions, asks, handOvers, decisions];
  const isReading = all.some((one) => one.data === undefined && one.problem === undefined);
  const failed = all.filter((one) => one.problem !== undefined && !NOT_MINE.has(one.problem.status));
  const names = useNames([
    ...(people.data ?? []).map((one) => one.personId),
    ...(actions.data ?? []).map((one) => one.personId),
    ...(handOvers.data?.items ?? []).map((one) => one.personId),
    ...(decisions.data?.owed ?? []).map((one) => one.personId),
  ]);
  const person = (personId: string): string => names.person(personId) ?? 'somebody';
  const { iOwe, iAmOwed } = promises({
    me,
    people: people.data ?? [],
    actions: actions.data ?? [],
    asks: asks.data ?? [],
    handOvers: handOvers.data?.items ?? [],
    decisions: decisions.data?.owed ?? [],
    person,
    member: names.of,
    agency: names.agency,
  });
  return (
    <Page title="Today" caption={dayName(today())} wide>
      {failed.map((one, at) => one.problem && <ProblemNotice key={at} problem={one.problem} retry={one.reload} />)}
      <Alerts />
      <SafetyOwed />
      <NeedsOwed />
      <HuddleQueue />
      <EngagementConcerns />
      <NeedReviews />
      <SamePersonQuestions />
      <OwedCorrections />
      <OwedCarerAnswers />
      <Unratified decisions={decisions.data?.unratified ?? []} />
      <div className="lw-columns">
        <section aria-labelledby="i-owe">
          <h2 className="nhsuk-heading-m" id="i-owe">
            What I owe
          </h2>
          {isReading ? (
            <Waiting what="what you owe" />
          ) : (
            <OwedList
              promised={iOwe}
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
              promised={iAmOwed}
              person={person}
              empty="Nobody owes you anything just now. Hand-overs you have sent, and people who have not agreed their plan yet, come here."
            />
          )}
        </section>
      </div>
      <MyPeople people={people} person={person} />
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
