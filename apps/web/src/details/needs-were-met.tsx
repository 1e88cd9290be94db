import { DateField } from '../date-field';
import { addDays, today } from '../dates';
import { ChoiceField, Form, SaveButton, TextField } from '../forms';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

type MetDraft = { contactOn: string; met: string; how: string };
type MetBody = { contactOn: string; met: boolean; how: string };

const NOTHING: MetDraft = { contactOn: '', met: '', how: '' };

/** After a meeting, a call or a letter: whether what is needed was there, and how or why not. */
export function NeedsWereMet({ at, mine }: { at: string; mine: boolean }) {
  const [draft, keep, drop] = useDraft<MetDraft>(`${at}:met`, NOTHING);
  const say = useCommand<MetBody>(`${at}/contacts`, 'Whether it was there is saved');
  const submit = async (): Promise<void> => {
    const { contactOn, met, how } = draft;
    const missing = [
      ...(contactOn === '' ? [{ field: 'contactOn', problem: 'Say on which day' }] : []),
      ...(met === '' ? [{ field: 'met', problem: 'Say whether it was there' }] : []),
      ...(how.trim() === '' ? [{ field: 'how', problem: 'Say how, or why not' }] : []),
    ];
    if (missing.length > 0) say.refuse(missing);
    else if (await say.run({ contactOn, met: met === 'yes', how })) drop();
  };
  return (
    <details className="nhsuk-details lw-no-print" open={draft.met !== '' ? true : undefined}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Say whether it was there</span>
      </summary>
      <div className="nhsuk-details__text">
        <Form problem={say.problem} onSubmit={() => void submit()} label="Whether needs were met">
          <DateField
            name="contactOn"
            label={mine ? 'When did they meet, ring or write to you?' : 'When did you meet, ring or write?'}
            value={draft.contactOn}
            onChange={(contactOn) => keep({ ...draft, contactOn })}
            offers={[
              { label: 'Today', day: today() },
              { label: 'Yesterday', day: addDays(today(), -1) },
            ]}
          />
          <ChoiceField
            name="met"
            label="Was what is needed there?"
            value={draft.met}
            onChange={(met) => keep({ ...draft, met })}
            choices={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No' },
            ]}
          />
          <TextField
            name="how"
            label="How, or why not?"
            value={draft.how}
            onChange={(how) => keep({ ...draft, how })}
          />
          <SaveButton small busy={say.busy}>
            Save it
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}
