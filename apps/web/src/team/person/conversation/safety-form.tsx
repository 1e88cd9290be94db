import { useState } from 'react';
import { DateField } from '../../../date-field';
import { addDays, today } from '../../../dates';
import {
  missingInSafety,
  type KeptSafetyConversation,
  type SafetyDraft,
} from '../../../device/kept-safety-conversation';
import { Form, SaveButton, SelectField, TextAreaField, TextField } from '../../../forms';
import { Problem, type FieldProblem } from '../../../problem';
import { AudienceField } from '../../../story/audience-field';
import { safetyTopics } from '../../../story/safety-lines';

type SafetyFormProps = {
  kept: KeptSafetyConversation;
  isSending: boolean;
  onChange: (draft: SafetyDraft) => void;
  onSend: () => Promise<void>;
};

const incomplete = (fields: FieldProblem[]): Problem =>
  new Problem({ code: 'not-complete', status: 400, title: 'There is a problem', detail: '', doNext: '', fields });

/** What keeps the person safe, what worries them, what was agreed, and who responds by when; kept as it is typed. */
export function SafetyForm({ kept, isSending, onChange, onSend }: SafetyFormProps) {
  const { draft, name, members, stopped } = kept;
  const [problem, setProblem] = useState<Problem>();
  const keep = (more: Partial<SafetyDraft>): void => onChange({ ...draft, ...more });
  const submit = async (): Promise<void> => {
    const missing = missingInSafety(draft);
    setProblem(missing.length > 0 ? incomplete(missing) : undefined);
    if (missing.length === 0) await onSend();
  };
  return (
    <Form
      problem={problem ?? (stopped === null ? undefined : new Problem(stopped))}
      onSubmit={() => void submit()}
      label="A conversation about safety"
    >
      <p>
        Write in {name}’s words, with {name} beside you if you can; {name} reads this too. There is nothing to grade
        here: what counts is what was said, and what happens next. If somebody is in danger now, act first and write
        later.
      </p>
      <DateField
        name="heldOn"
        label="When did you talk?"
        value={draft.heldOn}
        onChange={(heldOn) => keep({ heldOn })}
        offers={[
          { label: 'Today', day: today() },
          { label: 'Yesterday', day: addDays(today(), -1) },
        ]}
      />
      {safetyTopics(name).map(({ topic, asks }) => (
        <div key={topic} className="lw-prompt">
          <TextAreaField
            name={`words.${topic}`}
            label={asks}
            rows={3}
            limit={10_000}
            value={draft.words[topic]}
            onChange={(said) => keep({ words: { ...draft.words, [topic]: said } })}
          />
          {draft.words[topic].trim() !== '' && (
            <AudienceField
              name={`audiences.${topic}`}
              label={`Who may read “${asks}”`}
              person={name}
              members={members}
              value={draft.audiences[topic] ?? { who: 'team', named: [] }}
              onChange={(audience) => keep({ audiences: { ...draft.audiences, [topic]: audience } })}
            />
          )}
        </div>
      ))}
      <SelectField
        name="responderId"
        label="Who responds?"
        hint="They read what was agreed, and it is on their list until they say what they did."
        value={draft.responderId}
        onChange={(responderId) => keep({ responderId })}
        choices={members
          .filter(({ label }) => label !== 'The carer')
          .map(({ memberId, label }) => ({ value: memberId, label }))}
      />
      <DateField
        name="day"
        label="By when?"
        value={draft.day}
        onChange={(day) => keep({ day })}
        offers={[
          { label: 'By today', day: today() },
          { label: 'By tomorrow', day: addDays(today(), 1) },
        ]}
      />
      <TextField name="time" type="time" label="By what time?" value={draft.time} onChange={(time) => keep({ time })} />
      <SaveButton busy={isSending}>Write down the conversation</SaveButton>
    </Form>
  );
}
