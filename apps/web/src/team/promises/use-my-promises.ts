import type { WatchAlert } from '../../answers/assurance';
import type { CarePlanPromise, HandOver, MyAction, MyPerson } from '../../answers/care-plan';
import type { MyDecisions } from '../../answers/decisions';
import type { LeftWord, OwedCarerAnswer } from '../../answers/carer-concerns';
import type { OwedCorrection } from '../../answers/corrections';
import type { NeedReview } from '../../answers/identity';
import type { IntakePromise, MyConcern, OwedNeed, OwedSafetyPromise } from '../../answers/intake';
import type { OwedOutcome } from '../../answers/huddle';
import type { AskInboxItem, AwaitedAsk, OwnListing } from '../../answers/provider-directory';
import { useQuery, type Loadable } from '../../live';
import { useNames } from '../../people-and-agencies';
import { useMe } from '../../session';
import { LISTS } from '../services/who-lists';
import { holdsHuddles } from '../huddle/use-huddle-board';
import type { Owing } from './promised';
import { promises } from './promises';

type Both<Line> = { iOwe: Line[]; iAmOwed: Line[] };

const WATCHES: readonly string[] = ['hub-coordinator', 'service-manager'];
const NOT_MINE = new Set([403, 404]);

export type MyPromises = Owing & {
  isReading: boolean;
  /** What could not be read, so that a list that looks short is not taken for the whole. */
  failed: Loadable<unknown>[];
  person: (personId: string) => string;
  /** For whoever holds the watch. */
  unratified: MyDecisions['unratified'];
};

/** What I owe and what I am owed: each context is asked for its own, under my name, and it is put together here. */
export function useMyPromises(): MyPromises {
  const me = useMe();
  const ofIntake = { views: ['intake'] };
  const ofCarePlan = { views: ['care-plan'] };
  const people = useQuery<MyPerson[]>('/api/care-plan/my-people', ofCarePlan);
  const actions = useQuery<MyAction[]>('/api/care-plan/my-actions', ofCarePlan);
  const carePlan = useQuery<{ iAmOwed: CarePlanPromise[] }>('/api/care-plan/my-promises', ofCarePlan);
  const decisions = useQuery<MyDecisions>('/api/care-plan/my-decisions', ofCarePlan);
  const handOvers = useQuery<{ items: HandOver[] }>('/api/care-plan/hand-over-board', ofCarePlan);
  const carers = useQuery<OwedCarerAnswer[]>('/api/care-plan/owed-carer-answers', {
    views: ['care-plan.carer-concerns'],
  });
  const leftWords = useQuery<LeftWord[]>(WATCHES.includes(me.role) ? '/api/care-plan/left-words' : null, {
    views: ['care-plan.left-words'],
  });
  const asks = useQuery<AskInboxItem[]>('/api/provider-directory/ask-inbox', { views: ['provider-directory'] });
  const listings = useQuery<OwnListing[]>(LISTS.includes(me.role) ? '/api/provider-directory/own-listings' : null, {
    views: ['provider-directory'],
  });
  const awaited = useQuery<AwaitedAsk[]>('/api/provider-directory/my-asks', { views: ['provider-directory'] });
  const intake = useQuery<Both<IntakePromise>>('/api/intake/my-promises', ofIntake);
  const needs = useQuery<OwedNeed[]>('/api/intake/my-immediate-needs', ofIntake);
  const safety = useQuery<OwedSafetyPromise[]>('/api/intake/my-safety-promises', ofIntake);
  const concerns = useQuery<MyConcern[]>('/api/intake/my-engagement-concerns', ofIntake);
  const outcomes = useQuery<OwedOutcome[]>(holdsHuddles(me) ? '/api/intake/huddle-outcomes' : null, ofIntake);
  const corrections = useQuery<OwedCorrection[]>('/api/identity/owed-corrections', {
    views: ['identity.corrections'],
  });
  const reviews = useQuery<NeedReview[]>('/api/identity/need-reviews', { views: ['identity'] });
  const alerts = useQuery<WatchAlert[]>(WATCHES.includes(me.role) ? '/api/assurance/watch' : null, {
    views: ['assurance'],
  });
  const all: Loadable<unknown>[] = [
    ...[people, actions, carePlan, decisions, handOvers, carers, asks, awaited],
    ...[intake, safety, needs, concerns, corrections, reviews],
    ...(holdsHuddles(me) ? [outcomes] : []),
    ...(WATCHES.includes(me.role) ? [alerts, leftWords] : []),
    ...(LISTS.includes(me.role) ? [listings] : []),
  ];
  const toPeople = {
    ...{ intake: intake.data?.iOwe ?? [], decisions: decisions.data?.owed ?? [], needs: needs.data ?? [] },
    ...{ safety: safety.data ?? [], leftWords: leftWords.data ?? [] },
    ...{ concerns: concerns.data ?? [], carers: carers.data ?? [], corrections: corrections.data ?? [] },
    ...{ reviews: reviews.data ?? [], outcomes: outcomes.data ?? [], alerts: alerts.data ?? [] },
  };
  const ofOthers = {
    ...{ intake: intake.data?.iAmOwed ?? [], carePlan: carePlan.data?.iAmOwed ?? [], asks: awaited.data ?? [] },
  };
  const about: readonly { personId: string | null }[] = [
    ...[people.data ?? [], actions.data ?? [], handOvers.data?.items ?? []].flat(),
    ...Object.values({ ...toPeople, alerts: [], leftWords: [] }).flat(),
    ...Object.values(ofOthers).flat(),
  ];
  const names = useNames(about.flatMap(({ personId }) => (personId === null ? [] : [personId])));
  const person = (personId: string): string => names.person(personId) ?? 'somebody';
  const owing = promises({
    ...{ me, people: people.data ?? [], actions: actions.data ?? [], asks: asks.data ?? [] },
    listings: listings.data ?? [],
    ...{ handOvers: handOvers.data?.items ?? [], toPeople, ofOthers },
    ...{ person, member: names.of, agency: names.agency },
  });
  return {
    ...owing,
    isReading: all.some((one) => one.data === undefined && one.problem === undefined),
    failed: all.filter((one) => one.problem !== undefined && !NOT_MINE.has(one.problem.status)),
    person,
    unratified: decisions.data?.unratified ?? [],
  };
}
