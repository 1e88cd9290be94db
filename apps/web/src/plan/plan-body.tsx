import { useEffect } from 'react';
import { useLocation } from 'react-router';
import type { Plan } from '../answers/care-plan';
import type { Progress } from '../answers/outcomes';
import { useQuery } from '../live';
import { useNames } from '../people-and-agencies';
import { useMe } from '../session';
import { ActionsPart } from './actions-part';
import { GoalsPart } from './goals-part';
import { MINE, SECTIONS, sectionWords, type Voice } from './plan-words';
import { NewSince } from './new-since';
import { PassagesPart } from './passages-part';
import { Proposals, ProposeWords } from './proposals';
import { SafetyLinesPart } from './safety-lines-part';
import { ScribePart } from './scribe-part';
import { SectionPart } from './section-part';
import { SignaturePart } from './signature-part';
import { isMine, may } from './use-plan';
import { useWhatIsNew } from './use-what-is-new';
import { WhenHarderPart } from './when-harder-part';

/** Goes to the part of the page that the address names, once it is there. */
function useJump(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
}

/** The whole plan: the person's words first and largest. The same for the person and for their team. */
export function PlanBody({ plan, name, reload }: { plan: Plan; name: string; reload: () => void }) {
  useJump();
  const me = useMe();
  const names = useNames([plan.personId]);
  const mine = isMine(plan, me);
  const voice: Voice = mine ? MINE : { kind: 'theirs', name };
  const progress = useQuery<Progress>(`/api/outcomes/people/${plan.personId}/progress`, {
    views: ['outcomes'],
    key: plan.personId,
  });
  const news = useWhatIsNew(plan);
  const part = { plan, voice, names, news, reload };
  return (
    <>
      <nav aria-label="In this plan" className="lw-no-print">
        <ul className="lw-jumps">
          <li>
            <a href="#goals">{mine ? 'What I want' : 'Goals'}</a>
          </li>
          <li>
            <a href="#actions">Who is doing what</a>
          </li>
          <li>
            <a href="#safety-plan">{sectionWords('safetyPlan', voice).title}</a>
          </li>
          <li>
            <a href="#agree">{mine ? 'Is this plan right?' : 'Has it been agreed?'}</a>
          </li>
        </ul>
      </nav>
      <NewSince {...{ plan, voice, names, news }} />
      <SectionPart {...part} section="aboutMe" />
      <ScribePart plan={plan} names={names} mine={mine} />
      <Proposals plan={plan} names={names} mine={mine} />
      {may(plan, 'propose-rewording') && <ProposeWords plan={plan} />}
      <GoalsPart {...part} progress={progress.data} />
      <ActionsPart {...{ plan, voice, names, news }} />
      {SECTIONS.filter((section) => section !== 'aboutMe').map((section) => (
        <SectionPart key={section} {...part} section={section} />
      ))}
      <SafetyLinesPart {...{ plan, voice, names, news }} />
      <WhenHarderPart {...{ plan, voice, names, news }} />
      <PassagesPart plan={plan} voice={voice} names={names} />
      <SignaturePart plan={plan} voice={voice} names={names} reload={reload} />
    </>
  );
}
