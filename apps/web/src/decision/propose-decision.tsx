import { useNavigate } from 'react-router';
import type { Decision, DecisionLine } from '../answers/decisions';
import { DateField } from '../date-field';
import { ChoiceField, Form, SaveButton, SelectField, TextAreaField, TextField } from '../forms';
import { useQuery } from '../live';
import { ChecksField } from '../team/checks-field';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { KIND_WORDS } from './decision-words';

type Asking = {
  question: string;
  options: string[];
  goesAheadWith?: number[];
  kind: Decision['kind'];
  decideBy?: string;
  supersedesId?: string;
  supersedingReason?: string;
};
type ProposeBody = Asking & { planId: string };

/** Their answers may be carried out: by a hand-over, or by a farewell. */
const HANDS_OVER: readonly Decision['kind'][] = ['step-down', 'step-up'];
const GOES_AHEAD: readonly Decision['kind'][] = [...HANDS_OVER, 'farewell'];

const EMPTY: Asking = { question: '', options: ['', ''], kind: 'other' };

/** Puts a question to the person and the team. `decisionAt` is where its page is, in this room. */
export function ProposeDecision({
  planId,
  personId,
  decisionAt,
}: {
  planId: string;
  personId: string;
  decisionAt: (decisionId: string) => string;
}) {
  const navigate = useNavigate();
  const [draft, keep, drop] = useDraft<Asking>(`plan:${planId}:decision`, EMPTY);
  const propose = useCommand<ProposeBody>('/api/care-plan/decisions', 'The question is put to the team');
  const decisions = useQuery<DecisionLine[]>(`/api/care-plan/people/${personId}/decisions`, {
    ...{ views: ['care-plan'], key: personId },
  });
  const inForce = (decisions.data ?? []).filter((line) => line.takenAt !== null && line.supersededBy === null);
  const options = draft.options.map((option) => option.trim()).filter((option) => option !== '');
  const goesAhead = GOES_AHEAD.includes(draft.kind);
  const what = HANDS_OVER.includes(draft.kind) ? 'hand-over' : 'farewell';
  const goesAheadWith = (draft.goesAheadWith ?? [0]).filter((at) => at < options.length);
  const submit = async (): Promise<void> => {
    const replaces = draft.supersedesId !== undefined && draft.supersedesId !== '';
    const missing = [
      ...(replaces && (draft.supersedingReason ?? '').trim() === ''
        ? [{ field: 'supersedingReason', problem: 'Say what your reason is' }]
        : []),
      ...(draft.question.trim() === '' ? [{ field: 'question', problem: 'Write the question' }] : []),
      ...(options.length < 2 ? [{ field: 'options', problem: 'Give at least two things that could be chosen' }] : []),
      ...(goesAhead && (goesAheadWith.length === 0 || goesAheadWith.length >= options.length)
        ? [
            {
              field: 'goesAheadWith',
              problem: `Tick the choices with which the ${what} goes ahead, and leave at least one without`,
            },
          ]
        : []),
    ];
    if (missing.length > 0) {
      propose.refuse(missing);
      return;
    }
    const done = await propose.run({
      ...{ planId, question: draft.question, options, kind: draft.kind },
      ...(goesAhead ? { goesAheadWith } : {}),
      ...(draft.decideBy ? { decideBy: draft.decideBy } : {}),
      ...(replaces ? { supersedesId: draft.supersedesId, supersedingReason: draft.supersedingReason } : {}),
    });
    if (done) {
      drop();
      void navigate(decisionAt(done.id));
    }
  };
  return (
    <Form problem={propose.problem} onSubmit={() => void submit()} label="Ask for a decision">
      <TextAreaField
        name="question"
        label="What has to be decided?"
        hint="As a question the person would understand."
        rows={2}
        value={draft.question}
        onChange={(question) => keep({ ...draft, question })}
      />
      {draft.options.map((option, at) => (
        <TextField
          key={at}
          name={at === 0 ? 'options' : `options-${at}`}
          label={`Choice ${at + 1}`}
          value={option}
          onChange={(text) => keep({ ...draft, options: draft.options.map((one, i) => (i === at ? text : one)) })}
        />
      ))}
      <p>
        <button
          type="button"
          className="lw-link-button"
          onClick={() => keep({ ...draft, options: [...draft.options, ''] })}
        >
          Add another choice
        </button>
      </p>
      <ChoiceField
        name="kind"
        label="What is it about?"
        value={draft.kind}
        onChange={(kind) => keep({ ...draft, kind: kind as Decision['kind'] })}
        choices={Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }))}
      />
      {goesAhead && (
        <ChecksField
          name="goesAheadWith"
          label={`Which choices mean that the ${what} goes ahead?`}
          hint="Only after one of these can it happen. With “not yet”, nothing moves."
          chosen={goesAheadWith.map(String)}
          onChange={(chosen) => keep({ ...draft, goesAheadWith: chosen.map(Number) })}
          choices={options.map((label, at) => ({ value: String(at), label }))}
        />
      )}
      <DateField
        name="decideBy"
        label="By when is it to be decided?"
        hint="If you leave this out, the rule for questions like this says."
        value={draft.decideBy ?? ''}
        onChange={(decideBy) => keep({ ...draft, decideBy })}
      />
      {inForce.length > 0 && (
        <SelectField
          name="supersedesId"
          label="Would it replace a decision that holds now?"
          empty="No"
          value={draft.supersedesId ?? ''}
          onChange={(supersedesId) => keep({ ...draft, supersedesId })}
          choices={inForce.map((line) => ({ value: line.decisionId, label: line.question }))}
        />
      )}
      {(draft.supersedesId ?? '') !== '' && (
        <TextAreaField
          name="supersedingReason"
          label="What is the reason for replacing it?"
          rows={2}
          limit={5000}
          value={draft.supersedingReason ?? ''}
          onChange={(supersedingReason) => keep({ ...draft, supersedingReason })}
        />
      )}
      <SaveButton busy={propose.busy}>Put the question</SaveButton>
    </Form>
  );
}
