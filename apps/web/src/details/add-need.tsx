import type { NeedCode } from '../answers/identity';
import { DateField } from '../date-field';
import { Form, SaveButton, SelectField, TextAreaField } from '../forms';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { ADJUSTMENT_CODES, asksLanguage, COMMUNICATION_CODES, languageChoices, NEED_WORDS } from './need-words';

type NeedDraft = { code: string; language: string; words: string; reviewOn: string };
type NeedBody = { code: NeedCode; language: string | null; words: string | null; reviewOn: string | null };

const NOTHING: NeedDraft = { code: '', language: '', words: '', reviewOn: '' };
const CHOICES = [
  ...COMMUNICATION_CODES.map((value) => ({ value, label: NEED_WORDS[value] })),
  ...ADJUSTMENT_CODES.map((value) => ({ value, label: `When we meet: ${NEED_WORDS[value]}` })),
];

type AddNeedProps = {
  at: string;
  mine: boolean;
  /** Whose, where others on the page have needs as well. */
  of?: string;
};

/** One need, with the words of whoever needs it. */
export function AddNeed({ at, mine, of }: AddNeedProps) {
  const [draft, keep, drop] = useDraft<NeedDraft>(`${at}:need`, NOTHING);
  const record = useCommand<NeedBody>(at, 'The need is recorded');
  const submit = async (): Promise<void> => {
    const { code, language, words, reviewOn } = draft;
    const missing = [
      ...(code === '' ? [{ field: 'code', problem: 'Choose what is needed' }] : []),
      ...(asksLanguage(code) && language === '' ? [{ field: 'language', problem: 'Choose the language' }] : []),
      ...(code.startsWith('other') && words.trim() === ''
        ? [{ field: 'words', problem: 'Say in words what is needed' }]
        : []),
    ];
    const body = {
      code: code as NeedCode,
      language: asksLanguage(code) ? language : null,
      words: words.trim() === '' ? null : words,
      reviewOn: reviewOn === '' ? null : reviewOn,
    };
    if (missing.length > 0) record.refuse(missing);
    else if (await record.run(body)) drop();
  };
  return (
    <details className="nhsuk-details lw-no-print" open={draft.code !== '' ? true : undefined}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          {mine ? 'Add something I need' : 'Add a need'}
          {of !== undefined && <span className="nhsuk-u-visually-hidden"> of {of}</span>}
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <Form
          problem={record.problem}
          onSubmit={() => void submit()}
          label={of === undefined ? 'Add a need' : `Add a need of ${of}`}
        >
          <SelectField
            name="code"
            label="What is needed?"
            value={draft.code}
            onChange={(code) => keep({ ...draft, code })}
            choices={CHOICES}
          />
          {asksLanguage(draft.code) && (
            <SelectField
              name="language"
              label="Which language?"
              value={draft.language}
              onChange={(language) => keep({ ...draft, language })}
              choices={languageChoices}
            />
          )}
          <TextAreaField
            name="words"
            label={mine ? 'In your own words, if you like' : 'In their own words, if they like'}
            rows={2}
            limit={500}
            value={draft.words}
            onChange={(words) => keep({ ...draft, words })}
          />
          <DateField
            name="reviewOn"
            label="When do we ask again?"
            hint="In a year, if you leave this empty."
            value={draft.reviewOn}
            onChange={(reviewOn) => keep({ ...draft, reviewOn })}
          />
          <SaveButton small busy={record.busy}>
            Record it
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}
