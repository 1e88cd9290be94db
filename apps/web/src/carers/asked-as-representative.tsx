import { Link } from 'react-router';
import type { AskedAsRepresentative, VoiceOutcome } from '../answers/decisions';
import { dayWithDistance, momentWithDistance } from '../dates';
import { REPRESENTATIVE_WORDS } from '../decision/decision-words';
import { ChoiceField, Form, SaveButton, TextAreaField } from '../forms';
import { useQuery } from '../live';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

/** Questions about somebody to a carer who is recognised to speak for them; nothing for every other carer. */
export function AskedOfMe({ personId, name }: { personId: string; name: string }) {
  const asked = useQuery<AskedAsRepresentative[]>(`/api/care-plan/people/${personId}/asked-as-representative`, {
    ...{ views: ['care-plan'], key: personId },
  }).data;
  if (asked === undefined || asked.length === 0) return null;
  return (
    <section className="lw-section" aria-label={`What you are asked for ${name}`}>
      <h2 className="nhsuk-heading-m">You speak for {name} in this</h2>
      <p>
        You see the question, and not where others stand. What {name} shares with you is on{' '}
        <Link to={`/my/cares-for/${personId}`}>what {name} shows you</Link>. {name} can always speak for themself, and
        that goes before what you say.
      </p>
      <ul className="lw-cards">
        {asked.map((one) => (
          <li key={one.decisionId} className="lw-card">
            <Asked asked={one} name={name} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Asked({ asked, name }: { asked: AskedAsRepresentative; name: string }) {
  const { question, options, answerBy, speaksAs, said, personHasSpoken, waitsForCapacity } = asked;
  return (
    <>
      <h3 className="nhsuk-heading-s">{question}</h3>
      <p>
        What can be decided: {options.join('; ')}.{' '}
        {answerBy !== undefined && `Please answer ${dayWithDistance(answerBy)}. `}
        You are asked as {REPRESENTATIVE_WORDS[speaksAs.kind]}.
      </p>
      {said && (
        <>
          <p className="lw-words">“{said.words}”</p>
          <p className="nhsuk-body-s lw-secondary">
            {SAID[said.outcome]}, {momentWithDistance(said.at)}.{' '}
            {!said.saidThemself && 'Their key worker wrote it down.'}
          </p>
          {said.lapsed && <p>The plan has changed since, so you are asked again.</p>}
        </>
      )}
      {personHasSpoken ? (
        <p>{name} has said themself what they want. Nothing is asked of you.</p>
      ) : waitsForCapacity ? (
        <p>
          You are asked once the team has found that {name} cannot decide this themself. Until then nothing is asked of
          you.
        </p>
      ) : (
        <Say asked={asked} name={name} />
      )}
    </>
  );
}

const SAID: Record<VoiceOutcome, string> = {
  agrees: 'You said that they would agree',
  refuses: 'You said that they would not want this',
  'not-present': 'Nobody was there',
};

type Saying = { outcome: string; words: string };
type SayingBody = { outcome: VoiceOutcome; words: string; representativeId: string };

function Say({ asked, name }: { asked: AskedAsRepresentative; name: string }) {
  const { decisionId, question, speaksAs, said } = asked;
  const empty = { outcome: '', words: '' };
  const [draft, keep, drop] = useDraft<Saying>(`decision:${decisionId}:speaks:${speaksAs.representativeId}`, empty);
  const say = useCommand<SayingBody>(
    `/api/care-plan/decisions/${decisionId}/persons-voice`,
    `What you said for ${name} is saved`,
  );
  const submit = async (): Promise<void> => {
    const missing = [
      ...(draft.outcome === '' ? [{ field: 'outcome', problem: `Choose what ${name} would want` }] : []),
      ...(draft.words.trim() === '' ? [{ field: 'words', problem: 'Say it in words. A few are enough' }] : []),
    ];
    if (missing.length > 0) return say.refuse(missing);
    const { outcome, words } = draft;
    const body = { outcome: outcome as VoiceOutcome, words, representativeId: speaksAs.representativeId };
    if (await say.run(body)) drop();
  };
  return (
    <Form problem={say.problem} onSubmit={() => void submit()} label={`What you say for ${name}: ${question}`}>
      <ChoiceField
        name="outcome"
        label={`What would ${name} want?`}
        value={draft.outcome}
        onChange={(outcome) => keep({ ...draft, outcome })}
        choices={[
          { value: 'agrees', label: 'They would agree' },
          { value: 'refuses', label: 'They would not want this' },
        ]}
      />
      <TextAreaField
        name="words"
        label="In your words"
        hint={`${name} and their team read this, with your name.`}
        rows={3}
        limit={5000}
        value={draft.words}
        onChange={(words) => keep({ ...draft, words })}
      />
      <SaveButton small busy={say.busy} about={question}>
        {said ? 'Say this instead' : 'Save what I say'}
      </SaveButton>
    </Form>
  );
}
