import type { Passage, Plan } from '../answers/care-plan';
import { momentWithDistance } from '../dates';
import { ErrorSummary, SaveButton } from '../forms';
import type { Names } from '../people-and-agencies';
import { WhoCanSeeLink } from '../sharing/who-can-see-page';
import { useCommand } from '../use-command';
import { AboutSomebodyElse } from './about-somebody-else';
import { KeptFromUse } from './kept-from-use';
import { MovedHere } from './moved-here';
import { SECTIONS, sectionWords, type Voice } from './plan-words';
import { may } from './use-plan';

type PassagesPartProps = { plan: Plan; voice: Voice; names: Names };

/** Words that are kept apart and that this reader sees. Whoever sees none is shown nothing of this. */
export function PassagesPart({ plan, voice, names }: PassagesPartProps) {
  if (plan.passages.length === 0) return null;
  return (
    <section className="lw-section lw-no-print" id="kept-apart">
      <h2 className="nhsuk-heading-m">Kept apart</h2>
      <ul className="lw-cards">
        {plan.passages.map((passage) => (
          <PassageCard
            key={`${passage.section} ${passage.sensitivity}`}
            passage={passage}
            plan={plan}
            voice={voice}
            names={names}
          />
        ))}
      </ul>
    </section>
  );
}

const titleOf = (passage: Passage, voice: Voice): string => {
  const section = SECTIONS.find((one) => sectionWords(one, voice).path === passage.section);
  return section === undefined ? passage.section : sectionWords(section, voice).title;
};

const forWhom = ({ sensitivity, named }: Passage, plan: Plan, names: Names): string => {
  if (sensitivity === 'sensitive') return 'For the registered practitioners on the team.';
  const nameOf = (memberId: string): string =>
    plan.team.find((member) => member.memberId === memberId)?.role === 'carer' ? 'the carer' : names.of(memberId);
  return named.length === 0 ? 'For the person alone.' : `For the person and ${named.map(nameOf).join(', ')}.`;
};

function PassageCard({ passage, plan, voice, names }: PassagesPartProps & { passage: Passage }) {
  const title = titleOf(passage, voice);
  const lift = useCommand<{ sensitivity: string }>(
    `/api/care-plan/plans/${plan.planId}/sections/${passage.section}/passage/lift`,
    `Everybody on the team reads it again: ${title}`,
  );
  return (
    <li className="lw-card">
      <h3 className="nhsuk-heading-s">{title}</h3>
      {passage.text === '' ? <KeptFromUse mine={false} /> : <p className="lw-words">{passage.text}</p>}
      <p>
        <strong>{forWhom(passage, plan, names)}</strong>
      </p>
      <p className="nhsuk-body-s lw-secondary">
        {names.of(passage.keptBy)} kept this apart {momentWithDistance(passage.keptAt)}.
        <MovedHere again={passage.again} />
      </p>
      <WhoCanSeeLink
        personId={plan.personId}
        context="care-plan"
        what={`${passage.section}?kept-apart=${passage.sensitivity}`}
      />
      {lift.problem && <ErrorSummary problem={lift.problem} />}
      {may(plan, `revise-section:${passage.section}`) && (
        <SaveButton
          secondary
          small
          busy={lift.busy}
          about={title}
          onClick={() => void lift.run({ sensitivity: passage.sensitivity })}
        >
          Show it to the whole team again
        </SaveButton>
      )}
      {passage.text !== '' && may(plan, `revise-section:${passage.section}`) && (
        <AboutSomebodyElse
          path={`/api/care-plan/plans/${plan.planId}/sections/${passage.section}/passage/about-somebody-else`}
          entry={{ sensitivity: passage.sensitivity }}
          personId={plan.personId}
          about={`${title}, kept apart`}
          canMove={passage.section !== 'about-me'}
        />
      )}
    </li>
  );
}
