import type { Decision, VoiceOutcome } from '../answers/decisions';
import { ChoiceField, Form, SaveButton, SelectField, TextAreaField } from '../forms';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { REPRESENTATIVE_WORDS } from './decision-words';
import { Opens } from './opens';

/** `seen` is the plan that was there when the writing began. */
type Spoken = { representativeId: string; outcome: string; words: string; seen?: string | undefined };
type SpokenBody = { representativeId: string; outcome: VoiceOutcome; words: string; planContentHash?: string };
type SpokenForProps = { decision: Decision; planContentHash: string | undefined };

/** What somebody says who is recognised to speak for the person in decisions of this kind. */
export function SpokenForForm({ decision, planContentHash }: SpokenForProps) {
  const [draft, keep, drop] = useDraft<Spoken>(`decision:${decision.decisionId}:spoken-for`, {
    ...{ representativeId: '', outcome: '', words: '' },
  });
  const say = useCommand<SpokenBody>(`/api/care-plan/decisions/${decision.decisionId}/persons-voice`);
  const submit = async (close: () => void): Promise<void> => {
    const { representativeId, outcome, words } = draft;
    const missing = [
      ...(representativeId === '' ? [{ field: 'representativeId', problem: 'Choose who speaks for them' }] : []),
      ...(outcome === '' ? [{ field: 'outcome', problem: 'Choose what they say' }] : []),
      ...(words.trim() === '' ? [{ field: 'words', problem: 'Write it as they said it' }] : []),
    ];
    if (missing.length > 0) return say.refuse(missing);
    const seen = draft.seen ?? planContentHash;
    const body = { representativeId, words, outcome: outcome as VoiceOutcome };
    if (await say.run({ ...body, ...(seen === undefined ? {} : { planContentHash: seen }) })) {
      drop();
      close();
    } else keep({ ...draft, seen: planContentHash });
  };
  return (
    <Opens says="Somebody speaks for them" open={draft.words !== ''}>
      {(close) => (
        <Form problem={say.problem} onSubmit={() => void submit(close)} label="Somebody speaks for them">
          <SelectField
            name="representativeId"
            label="Who speaks for them?"
            value={draft.representativeId}
            onChange={(representativeId) => keep({ ...draft, seen: draft.seen ?? planContentHash, representativeId })}
            choices={decision.speakers.map((one) => ({
              ...{ value: one.representativeId, label: `${one.name}, ${REPRESENTATIVE_WORDS[one.kind]}` },
            }))}
          />
          <ChoiceField
            name="outcome"
            label="What do they say for the person?"
            value={draft.outcome}
            onChange={(outcome) => keep({ ...draft, outcome })}
            choices={[
              { value: 'agrees', label: 'That the person would agree' },
              { value: 'refuses', label: 'That the person would not want this' },
            ]}
          />
          <TextAreaField
            name="words"
            label="As they said it, word for word"
            hint="The person reads this, and can still speak for themself while it is asked."
            rows={3}
            limit={5000}
            value={draft.words}
            onChange={(words) => keep({ ...draft, words })}
          />
          <SaveButton busy={say.busy}>Save what was said for them</SaveButton>
        </Form>
      )}
    </Opens>
  );
}
