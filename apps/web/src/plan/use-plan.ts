import type { Plan, TeamMember } from '../answers/care-plan';
import type { Me } from '../answers/identity';
import { useQuery, type Loadable } from '../live';

/** The plan of a person, kept fresh while others change it. */
export const usePlan = (personId: string | null): Loadable<Plan> =>
  useQuery<Plan>(personId === null ? null : `/api/care-plan/people/${personId}/plan`, {
    views: ['care-plan'],
    ...(personId === null ? {} : { key: personId }),
  });

export const isMine = (about: { personId: string }, me: Me): boolean => me.personId === about.personId;

export const activeTeam = (plan: Plan): TeamMember[] => plan.team.filter((member) => member.leftAt === null);

/** What the server would let this reader do now, such as 'set-goal' or 'complete-action:<id>'. */
export const may = (on: { allowedActions: string[] }, action: string): boolean => on.allowedActions.includes(action);
