import { Link } from 'react-router';
import type { OwedSafetyPrompt } from '../../answers/outcomes';
import { momentWithDistance } from '../../dates';
import { ErrorSummary, SaveButton } from '../../forms';
import { useQuery } from '../../live';
import { ProblemNotice } from '../../page';
import { useNames, type Names } from '../../people-and-agencies';
import { useMe } from '../../session';
import { useCommand } from '../../use-command';

/** Somebody’s answer asks for a human, and nobody has said yet that they have seen it. */
export function SafetyPrompts() {
  const prompts = useQuery<OwedSafetyPrompt[]>('/api/outcomes/my-safety-prompts', { views: ['outcomes'] });
  const open = prompts.data ?? [];
  const names = useNames(open.map(({ personId }) => personId));
  if (prompts.problem && !prompts.data) return <ProblemNotice problem={prompts.problem} retry={prompts.reload} />;
  if (open.length === 0) return null;
  return (
    <section className="lw-notice" aria-labelledby="safety-prompts">
      <h2 className="nhsuk-heading-s" id="safety-prompts">
        Somebody needs you to talk with them now
      </h2>
      <p>
        What they answered asks for a conversation about staying safe. Ring them or go to them; then hold on to what you
        agree. It is not a grade, and what they answered is not shown here.
      </p>
      <ul className="lw-cards">
        {open.map((prompt) => (
          <PromptCard key={prompt.measureId} prompt={prompt} names={names} />
        ))}
      </ul>
    </section>
  );
}

function PromptCard({ prompt, names }: { prompt: OwedSafetyPrompt; names: Names }) {
  const { measureId, personId, memberId, promptedAt, acknowledgeBy, escalatedAt } = prompt;
  const me = useMe();
  const name = names.person(personId) ?? 'Somebody';
  const seen = useCommand<object>(
    `/api/outcomes/people/${personId}/safety-prompts/${measureId}/acknowledge`,
    `Kept: you have seen it, and you talk with ${name}`,
  );
  return (
    <li className="lw-card">
      <h3 className="nhsuk-heading-s">{name}</h3>
      <p>
        Answered {momentWithDistance(promptedAt)}.{' '}
        {escalatedAt !== null && memberId !== me.practitioner?.practitionerId
          ? `Nobody has said that they have seen it${memberId === null ? ': nobody is on the team' : `; ${names.of(memberId)} was asked`}.`
          : acknowledgeBy !== null &&
            `Say that you have seen it by ${momentWithDistance(acknowledgeBy)}; then those who coordinate are told.`}
      </p>
      {seen.problem && <ErrorSummary problem={seen.problem} />}
      <SaveButton small busy={seen.busy} about={name} onClick={() => void seen.run({})}>
        I have seen it and talk with them
      </SaveButton>{' '}
      <Link to={`/team/people/${personId}/story#safety`}>Their page, and how to reach them</Link>
    </li>
  );
}
