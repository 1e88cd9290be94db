import { Link } from 'react-router';
import type { Plan } from '../../answers/care-plan';
import type { Loadable } from '../../live';
import { BeforeLinks } from '../../history/before-links';
import { Page } from '../../page';
import { useNames } from '../../people-and-agencies';
import { ActionsPart } from '../../plan/actions-part';
import { GoalsPart } from '../../plan/goals-part';
import { SECTIONS, sectionWords, type Voice } from '../../plan/plan-words';
import { NewSince } from '../../plan/new-since';
import { PassagesPart } from '../../plan/passages-part';
import { Proposals, ProposeWords } from '../../plan/proposals';
import { SafetyLinesPart } from '../../plan/safety-lines-part';
import { ScribePart } from '../../plan/scribe-part';
import { SectionPart } from '../../plan/section-part';
import { SignaturePart } from '../../plan/signature-part';
import { may } from '../../plan/use-plan';
import { useWhatIsNew } from '../../plan/use-what-is-new';
import { WhenHarderPart } from '../../plan/when-harder-part';
import { useProgress } from '../../progress/progress-body';
import { useHashTarget } from '../use-hash-target';
import { firstName, WithPlan, type TabProps } from './tab';

/** The plan as a desk: the person's words and goals beside who does what, the other sections side by side. */
export function PlanTab({ name, plan }: TabProps) {
  useHashTarget(plan.data !== undefined);
  return (
    <Page title={`${name}: plan`} wide>
      <WithPlan plan={plan}>{(loaded) => <PlanDesk plan={loaded} name={name} source={plan} />}</WithPlan>
    </Page>
  );
}

function PlanDesk({ plan, name, source }: { plan: Plan; name: string; source: Loadable<Plan> }) {
  const names = useNames([plan.personId]);
  const progress = useProgress(plan.personId).data;
  const voice = { kind: 'theirs' as const, name: firstName(name) } satisfies Voice;
  const news = useWhatIsNew(plan);
  const part = { plan, voice, names, news, reload: source.reload };
  const others = SECTIONS.filter((section) => section !== 'aboutMe');
  return (
    <>
      <nav aria-label="In this plan" className="lw-no-print">
        <ul className="lw-jumps">
          <li>
            <a href="#goals">Goals</a>
          </li>
          <li>
            <a href="#actions">Who is doing what</a>
          </li>
          {others.map((section) => (
            <li key={section}>
              <a href={`#${sectionWords(section, voice).path}`}>{sectionWords(section, voice).title}</a>
            </li>
          ))}
          <li>
            <Link to={`/team/people/${plan.personId}/story#safety`}>Talking about safety</Link>
          </li>
          <li>
            <a href="#agree">Has it been agreed?</a>
          </li>
        </ul>
      </nav>
      <NewSince {...{ plan, voice, names, news }} />
      <p className="lw-no-print">
        <Link to={`/team/people/${plan.personId}/print`}>Print the plan, or download it</Link>
      </p>
      <BeforeLinks planAt={`/team/people/${plan.personId}`} />
      <div className="lw-columns">
        <div>
          <SectionPart {...part} section="aboutMe" />
          <ScribePart plan={plan} names={names} mine={false} />
          <Proposals plan={plan} names={names} mine={false} />
          {may(plan, 'propose-rewording') && <ProposeWords plan={plan} />}
          <GoalsPart {...part} progress={progress} />
        </div>
        <ActionsPart {...{ plan, voice, names, news }} />
      </div>
      <div className="lw-columns">
        {others.map((section) => (
          <SectionPart key={section} {...part} section={section} />
        ))}
      </div>
      <div className="lw-columns">
        <SafetyLinesPart {...{ plan, voice, names, news }} />
        <WhenHarderPart {...{ plan, voice, names, news }} />
      </div>
      <p className="lw-secondary">A part without words may be one that {voice.name} chose not to show you.</p>
      <PassagesPart plan={plan} voice={voice} names={names} />
      <SignaturePart plan={plan} voice={voice} names={names} reload={source.reload} />
    </>
  );
}
