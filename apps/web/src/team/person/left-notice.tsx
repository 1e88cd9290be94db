import type { Plan } from '../../answers/care-plan';
import type { Me } from '../../answers/identity';
import { addDays, dayName, dayOf } from '../../dates';

/** For so long whoever was on the team may read. */
const READABLE_DAYS = 28;

/** When the reader left this team; undefined for who was never on it. */
const leftAt = (plan: Plan, me: Me): string | undefined =>
  plan.team
    .flatMap((member) => (member.memberId === me.memberId && member.leftAt !== null ? [member.leftAt] : []))
    .sort()
    .at(-1);

/** Why there is nothing to write in, said to who has left the team and may still read. */
export function LeftNotice({ plan, me }: { plan: Plan; me: Me }) {
  const left = leftAt(plan, me);
  if (left === undefined) return null;
  return (
    <section className="lw-notice lw-no-print" aria-label="You left this team">
      <p>
        <strong>You left this team on {dayName(left)}.</strong> You can read this record until{' '}
        {dayName(addDays(dayOf(left), READABLE_DAYS))}, to finish what you owe. You can change nothing in it, so its
        forms are left out.
      </p>
    </section>
  );
}
