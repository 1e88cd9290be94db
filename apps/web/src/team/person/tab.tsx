import type { ReactNode } from 'react';
import type { Plan, TeamMember } from '../../answers/care-plan';
import type { Me } from '../../answers/identity';
import type { Loadable } from '../../live';
import { Empty, Loaded } from '../../page';
import { activeTeam } from '../../plan/use-plan';

/** What every tab of one person is given. */
export type TabProps = { personId: string; name: string; plan: Loadable<Plan> };

/** As people say it: 'Sam' of 'Sam Okafor'. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name;

/** Who I am on this team; undefined when I am not on it. */
export const myPlace = (plan: Plan, me: Me): TeamMember | undefined =>
  activeTeam(plan).find((member) => member.memberId === me.memberId);

/** What needs the plan, or why there is none yet. */
export function WithPlan({ plan, children }: { plan: Loadable<Plan>; children: (plan: Plan) => ReactNode }) {
  if (plan.problem?.status === 404 && !plan.data) {
    return (
      <Empty title="There is no plan yet">
        <p>
          The plan opens by itself when a key worker is named at the huddle. It is the person’s, and you write in it
          together.
        </p>
      </Empty>
    );
  }
  return (
    <Loaded from={plan} what="the plan">
      {children}
    </Loaded>
  );
}
