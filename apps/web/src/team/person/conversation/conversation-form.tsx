import { useState } from 'react';
import { DateField } from '../../../date-field';
import { addDays, today } from '../../../dates';
import { missingIn, type ConversationDraft, type KeptConversation } from '../../../device/kept-conversation';
import type { OnDevice } from '../../../device/use-kept';
import { Form, SaveButton, TextAreaField, TextField } from '../../../forms';
import { Problem, type FieldProblem } from '../../../problem';
import { AudienceField } from '../../../story/audience-field';
import { PROMPTS } from '../prompts';

type ConversationFormProps = {
  kept: KeptConversation;
  device: OnDevice<ConversationDraft>;
  /** Null while something else has to be decided before it can be sent. */
  onSend: (() => Promise<void>) | null;
};

const incomplete = (fields: FieldProblem[]): Problem =>
  new Problem({ code: 'not-complete', status: 400, title: 'There is a problem', detail: '', doNext: '', fields });

const stoppedBy = ({ stopped }: KeptConversation): Problem | undefined =>
  stopped === null || stopped.code === 'conversation-already-held' ? undefined : new Problem(stopped);

/** Five questions, answered in the person’s words, and for each answer who may read it; kept as it is typed. */
export function ConversationForm({ kept, device, onSend }: ConversationFormProps) {
  const { draft, name, members } = kept;
  const [problem, setProblem] = useState<Problem>();
  const submit = async (): Promise<void> => {
    const missing = missingIn(draft);
    setProblem(missing.length > 0 ? incomplete(missing) : undefined);
    if (missing.length === 0) await onSend?.();
  };
  return (
    <Form problem={problem ?? stoppedBy(kept)} onSubmit={() => void submit()} label="Initial conversation">
      <p>
        Write in {name}’s words, with {name} beside you if you can. {name} reads this too, and can put it right. Ask for
        each answer who may read it; {name} can change that later.
      </p>
      <DateField
        name="heldOn"
        label="When did you talk?"
        value={draft.heldOn}
        onChange={(heldOn) => device.change({ ...draft, heldOn })}
        offers={[
          { label: 'Today', day: today() },
          { label: 'Yesterday', day: addDays(today(), -1) },
        ]}
      />
      <TextField
        name="place"
        label="Where?"
        hint={`Where ${name} chose to meet, or “by phone”.`}
        value={draft.place}
        onChange={(place) => device.change({ ...draft, place })}
      />
      {PROMPTS.map(({ field, asks }) => (
        <div key={field} className="lw-prompt">
          <TextAreaField
            name={`words.${field}`}
            label={asks}
            rows={3}
            limit={10_000}
            value={draft.words[field]}
            onChange={(said) => device.change({ ...draft, words: { ...draft.words, [field]: said } })}
          />
          {draft.words[field].trim() !== '' && (
            <AudienceField
              name={`audiences.${field}`}
              label={`Who may read what ${name} said to “${asks}”`}
              person={name}
              members={members}
              value={draft.audiences[field] ?? { who: 'team', named: [] }}
              onChange={(audience) => device.change({ ...draft, audiences: { ...draft.audiences, [field]: audience } })}
            />
          )}
        </div>
      ))}
      {onSend !== null && <SaveButton busy={device.sending}>Save the conversation</SaveButton>}
    </Form>
  );
}
