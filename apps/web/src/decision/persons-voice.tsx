import { useState } from 'react';
import type { Decision, VoiceOutcome } from '../answers/decisions';
import { momentWithDistance } from '../dates';
import { ChoiceField, Form, SaveButton, TextAreaField } from '../forms';
import { inSentence, type Names } from '../people-and-agencies';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { may } from '../plan/use-plan';
import { REPRESENTATIVE_WORDS, VOICE_WORDS } from './decision-words';
import { SpokenForForm } from './spoken-for';
import { Lapsed } from './positions';

type PersonsVoiceProps = {
  decision: Decision;
  names: Names;
  mine: boolean;
  planContentHash: string | undefined;
};

/** What the person says about it, before anybody else. */
export function PersonsVoice({ decision, names, mine, planContentHash }: PersonsVoiceProps) {
  const [opened, open] = useState(false);
  const voice = decision.personsVoice;
  const maySay = may(decision, 'record-persons-voice');
  const who = mine ? 'You' : names.of(decision.personId);
  const asks = maySay && mine && (voice === null || opened);
  return (
    <section className="lw-section lw-section--first" aria-labelledby="persons-voice">
      <h2 className="nhsuk-heading-m" id="persons-voice">
        {mine ? 'What you say' : `What ${inSentence(who)} says`}
      </h2>
      {voice === null && !mine && <p className="lw-secondary">They have not said anything about this yet.</p>}
      {voice !== null && (
        <>
          <p className="lw-words">“{voice.words}”</p>
          <p className="nhsuk-body-s lw-secondary">
            {mine ? MY_VOICE_STATE[voice.outcome] : `${who} ${VOICE_WORDS[voice.outcome]}`}.{' '}
            {voice.through &&
              `Said for them by ${voice.through.name ?? 'somebody'}, ${REPRESENTATIVE_WORDS[voice.through.kind]}${voice.through.saidThemself ? ', in their own account' : ''}. `}
            {voice.recordedBy !== decision.personId &&
              voice.through?.saidThemself !== true &&
              `Written down by ${inSentence(names.of(voice.recordedBy))}. `}
            {momentWithDistance(voice.at)}.
          </p>
        </>
      )}
      {voice?.lapsed === true && <Lapsed mine={mine} />}
      <Earlier decision={decision} names={names} />
      {asks && <VoiceForm decision={decision} planContentHash={planContentHash} onSaid={() => open(false)} />}
      {maySay && mine && voice !== null && !opened && (
        <p className="lw-no-print">
          <button
            type="button"
            className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
            onClick={() => open(true)}
          >
            Change what I said
          </button>
        </p>
      )}
      {decision.speakers.length > 0 && <SpokenForForm decision={decision} planContentHash={planContentHash} />}
      {maySay && !mine && <NotPresentForm decision={decision} />}
    </section>
  );
}

/** What was said before, by whomever, stays readable. */
function Earlier({ decision, names }: { decision: Decision; names: Names }) {
  if (decision.earlierVoices.length === 0) return null;
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">What was said before</span>
      </summary>
      <div className="nhsuk-details__text">
        {decision.earlierVoices.map((voice) => (
          <p key={voice.at}>
            “{voice.words}”{' '}
            {voice.through ? `Said for them by ${voice.through.name ?? 'somebody'}` : names.of(voice.recordedBy)},{' '}
            {momentWithDistance(voice.at)}
          </p>
        ))}
      </div>
    </details>
  );
}

const MY_VOICE_STATE: Record<VoiceOutcome, string> = {
  agrees: 'You agree',
  refuses: 'You do not want this',
  'not-present': 'You were not there',
};

/** `seen` is the plan that was there when the writing began. */
type Voiced = { outcome: VoiceOutcome | ''; words: string; seen?: string | undefined };
type VoiceBody = { outcome: VoiceOutcome; words: string; planContentHash?: string };
type VoiceFormProps = { decision: Decision; planContentHash: string | undefined; onSaid: () => void };

const shown = (seen: string | undefined) => (seen === undefined ? {} : { planContentHash: seen });

function VoiceForm({ decision, planContentHash, onSaid }: VoiceFormProps) {
  const [draft, keep, drop] = useDraft<Voiced>(`decision:${decision.decisionId}:voice`, { outcome: '', words: '' });
  const say = useCommand<VoiceBody>(
    `/api/care-plan/decisions/${decision.decisionId}/persons-voice`,
    'What you said is saved',
  );
  const submit = async (): Promise<void> => {
    const missing = [
      ...(draft.outcome === '' ? [{ field: 'outcome', problem: 'Choose what you think' }] : []),
      ...(draft.words.trim() === '' ? [{ field: 'words', problem: 'Say it in your own words. A few are enough' }] : []),
    ];
    if (missing.length > 0 || draft.outcome === '') {
      say.refuse(missing);
    } else if (await say.run({ outcome: draft.outcome, words: draft.words, ...shown(draft.seen ?? planContentHash) })) {
      drop();
      onSaid();
    } else {
      keep({ ...draft, seen: planContentHash });
    }
  };
  return (
    <div className="lw-no-print">
      <Form problem={say.problem} onSubmit={() => void submit()} label="What do you think?">
        <ChoiceField
          name="outcome"
          label="What do you think?"
          value={draft.outcome}
          onChange={(outcome) =>
            keep({ ...draft, seen: draft.seen ?? planContentHash, outcome: outcome as VoiceOutcome })
          }
          choices={[
            { value: 'agrees', label: 'I agree' },
            { value: 'refuses', label: 'I do not want this' },
          ]}
        />
        <TextAreaField
          name="words"
          label="In your own words"
          hint="Everybody reads this first."
          rows={4}
          limit={5000}
          value={draft.words}
          onChange={(words) => keep({ ...draft, words })}
        />
        <SaveButton busy={say.busy}>Save what I say</SaveButton>
      </Form>
    </div>
  );
}

function NotPresentForm({ decision }: { decision: Decision }) {
  const [words, keep, drop] = useDraft<string>(`decision:${decision.decisionId}:not-present`, '');
  const record = useCommand<{ outcome: 'not-present'; words: string }>(
    `/api/care-plan/decisions/${decision.decisionId}/persons-voice`,
  );
  const submit = async (): Promise<void> => {
    if (words.trim() === '') record.refuse([{ field: 'words', problem: 'Say why they could not be there' }]);
    else if (await record.run({ outcome: 'not-present', words })) drop();
  };
  return (
    <details className="nhsuk-details lw-no-print" open={words !== '' ? true : undefined}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">They could not be there</span>
      </summary>
      <div className="nhsuk-details__text">
        <Form problem={record.problem} onSubmit={() => void submit()} label="They could not be there">
          <TextAreaField
            name="words"
            label="Why, and how were they asked?"
            hint="The person reads this. They can still speak for themself while the decision is open."
            rows={3}
            value={words}
            onChange={keep}
          />
          <SaveButton small busy={record.busy}>
            Record that they could not be there
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}
