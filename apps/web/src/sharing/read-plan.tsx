import type { Plan } from '../answers/care-plan';
import { dayWithDistance } from '../dates';
import { useNames } from '../people-and-agencies';
import { KeptFromUse } from '../plan/kept-from-use';
import { disputeOf, shownWords } from '../plan/shown-words';
import { SECTIONS, sectionWords, type Voice } from '../plan/plan-words';

const Words = ({ text }: { text: string }) =>
  text === '' ? <KeptFromUse mine={false} /> : <p className="lw-words">{text}</p>;

/** The plan to read, with what this reader is shown and nothing to press. */
export function ReadPlan({ plan, voice }: { plan: Plan; voice: Voice }) {
  const names = useNames([plan.personId]);
  const written = SECTIONS.filter(
    (section) => plan.sections[section].text !== '' || disputeOf(plan, 'section', sectionWords(section, voice).path),
  );
  return (
    <>
      {written.map((section) => (
        <section key={section} className="lw-section">
          <h2 className="nhsuk-heading-m">{sectionWords(section, voice).title}</h2>
          <Words text={plan.sections[section].text} />
        </section>
      ))}
      {plan.passages.map(({ section, sensitivity, text }) => (
        <section key={`${section} ${sensitivity}`} className="lw-section">
          <h2 className="nhsuk-heading-m">Kept apart</h2>
          <Words text={text} />
        </section>
      ))}
      {plan.goals.length > 0 && (
        <section className="lw-section">
          <h2 className="nhsuk-heading-m">Goals</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {plan.goals.map(({ goalId, text }) => (
              <li key={goalId}>{shownWords(text)}</li>
            ))}
          </ul>
        </section>
      )}
      {plan.actions.length > 0 && (
        <section className="lw-section">
          <h2 className="nhsuk-heading-m">Who is doing what</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {plan.actions.map(({ actionId, text, ownerId, dueOn }) => (
              <li key={actionId}>
                {shownWords(text)}: {names.of(ownerId)}, by {dayWithDistance(dueOn)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
