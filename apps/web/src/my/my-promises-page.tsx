import { Link } from 'react-router';
import type { MyCorrection } from '../answers/corrections';
import type { HandOver } from '../answers/care-plan';
import type { DecisionLine } from '../answers/decisions';
import type { WhoLooked } from '../answers/identity';
import type { ImmediateNeed, PersonIntroduction } from '../answers/intake';
import type { PersonAsk } from '../answers/provider-directory';
import { useQuery } from '../live';
import { Empty, Page, ProblemNotice, Waiting } from '../page';
import { useNames } from '../people-and-agencies';
import { usePlan } from '../plan/use-plan';
import { promisesOf, type PromisedLine } from './promised-lines';
import { isLate, whenDue } from '../team/promises/promised';

/** Who is doing what for the person, by when, and what they said they would do. */
export function MyPromisesPage({ personId }: { personId: string }) {
  const at = { views: ['intake', 'care-plan', 'provider-directory', 'identity'], key: personId };
  const names = useNames();
  const plan = usePlan(personId);
  const introductions = useQuery<PersonIntroduction[]>(`/api/intake/people/${personId}/introductions`, at);
  const needs = useQuery<ImmediateNeed[]>(`/api/intake/people/${personId}/immediate-needs`, at);
  const decisions = useQuery<DecisionLine[]>(`/api/care-plan/people/${personId}/decisions`, at);
  const handOvers = useQuery<HandOver[]>(`/api/care-plan/people/${personId}/hand-overs`, at);
  const asks = useQuery<PersonAsk[]>(`/api/provider-directory/people/${personId}/asks`, at);
  const corrections = useQuery<MyCorrection[]>(`/api/identity/people/${personId}/corrections`, at);
  const looked = useQuery<WhoLooked>(`/api/identity/people/${personId}/who-looked`, at);
  const all = [introductions, needs, decisions, handOvers, asks, corrections, looked];
  const isReading = all.some((one) => one.data === undefined && one.problem === undefined);
  const failed = all.filter((one) => one.problem !== undefined && one.problem.status !== 404);
  const { forMe, mine } = promisesOf({
    personId,
    names,
    plan: plan.data,
    introductions: introductions.data ?? [],
    needs: needs.data ?? [],
    decisions: decisions.data ?? [],
    handOvers: handOvers.data ?? [],
    asks: asks.data ?? [],
    corrections: corrections.data ?? [],
    looks: looked.data?.looks ?? [],
  });
  return (
    <Page
      title="Who is doing what for me, by when"
      lede="What was promised to you, and what you said you would do."
      back={{ to: '/my', label: 'My space' }}
    >
      {failed.map((one, n) => one.problem && <ProblemNotice key={n} problem={one.problem} retry={one.reload} />)}
      {isReading ? (
        <Waiting what="what was promised to you" />
      ) : (
        <>
          <h2 className="nhsuk-heading-m">What others do for you</h2>
          <Lines
            lines={forMe}
            title="Nothing is promised to you just now"
            teaches="When somebody on your team says that they do something for you, it stands here with their name and the day, until it is done."
          />
          <h2 className="nhsuk-heading-m">What you said you would do</h2>
          <Lines
            lines={mine}
            title="You have promised nothing"
            teaches="Only what you said yourself comes here. You can always say that it did not happen: nothing ends because of it."
          />
        </>
      )}
    </Page>
  );
}

function Lines({ lines, title, teaches }: { lines: PromisedLine[]; title: string; teaches: string }) {
  if (lines.length === 0) {
    return (
      <Empty title={title}>
        <p>{teaches}</p>
      </Empty>
    );
  }
  return (
    <ul className="lw-cards">
      {lines.map((line) => (
        <li key={line.key} className="lw-card">
          <p className="lw-card__main">
            {line.who}: {line.does}
          </p>
          <p>
            {isLate(line) ? <strong>{whenDue(line)}</strong> : whenDue(line)}. <Link to={line.to}>{line.press}</Link>
          </p>
        </li>
      ))}
    </ul>
  );
}
