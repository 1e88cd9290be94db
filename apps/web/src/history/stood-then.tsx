import type { Plan } from '../answers/care-plan';
import { dayName, momentWithDistance, timeOfDay } from '../dates';
import { roleName, useNames } from '../people-and-agencies';
import { SECTIONS, sectionWords, type Voice } from '../plan/plan-words';
import { activeTeam } from '../plan/use-plan';
import { ReadPlan } from '../sharing/read-plan';

/** So that nobody takes what was for what is. */
export function StoodThen({ at, what }: { at: string; what: string }) {
  return (
    <div className="lw-outcome" role="note">
      <p>
        <strong>
          This is how it stood on {dayName(at)} at {timeOfDay(at)}; it is not {what} of today.
        </strong>
      </p>
      <p>
        It shows what had been written here by then, as far as you may see it today: what was put right, taken out or
        kept apart since is left out. Nothing can be changed on this page.
      </p>
    </div>
  );
}

/** A plan as it stood: its words, its team, and whether it had been agreed. */
export function PlanThen({ plan, voice }: { plan: Plan; voice: Voice }) {
  const names = useNames([plan.personId]);
  const putRight = SECTIONS.map((section) => sectionWords(section, voice)).filter(({ path }) =>
    plan.putRight?.includes(path),
  );
  return (
    <>
      <ReadPlan plan={plan} voice={voice} />
      {putRight.map(({ path, title }) => (
        <p key={path} className="lw-secondary">
          What “{title}” said then was put right since, because the person asked, and is not shown.
        </p>
      ))}
      <section className="lw-section">
        <h2 className="nhsuk-heading-m">The team then</h2>
        <ul className="nhsuk-list nhsuk-list--bullet">
          {activeTeam(plan).map(({ memberId, role, isKeyWorker }) => (
            <li key={memberId}>
              {names.of(memberId)}, {roleName(role)}
              {isKeyWorker && ', key worker'}
            </li>
          ))}
        </ul>
        {plan.signature && (
          <p>
            The person had {plan.signature.outcome === 'agreed' ? 'agreed' : 'not agreed'} the plan,{' '}
            {momentWithDistance(plan.signature.at)}
            {plan.signature.lapsed && ', and it had changed after that'}.
          </p>
        )}
      </section>
    </>
  );
}
