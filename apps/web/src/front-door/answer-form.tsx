import { DECLINE_REASONS } from '../answers/provider-directory';
import { ChoiceField, Form, SaveButton, TextAreaField, TextField } from '../forms';
import { useWords } from '../languages/page-language';
import { useSending } from '../progress/use-sending';
import { useDraft } from '../use-draft';

type Saying = { say: string; name: string; group: string; reason: string; suggestion: string; question: string };
type Answer = { token: string; say: string; name: string; group: string } & Partial<
  Pick<Saying, 'reason' | 'suggestion' | 'question'>
>;
type AnswerFormProps = { path: string; token: string; mayAsk: boolean; onAnswered: () => void };

const NOTHING: Saying = { say: '', name: '', group: '', reason: '', suggestion: '', question: '' };
const isEmpty = (words: string): boolean => words.trim() === '';

/** Yes, no with a reason, or one thing that has to be known first; and who says so. */
export function AnswerForm({ path, token, mayAsk, onAnswered }: AnswerFormProps) {
  const t = useWords();
  const [draft, keep, drop] = useDraft<Saying>('ask-by-link', NOTHING);
  const answer = useSending<Answer, object>(path, t('askLink.sent'));
  const { say, name, group, reason, suggestion, question } = draft;
  const change = (more: Partial<Saying>): void => keep({ ...draft, ...more });
  const submit = async (): Promise<void> => {
    const missing = [
      ...(say === '' ? [{ field: 'say', problem: t('askLink.missing.say') }] : []),
      ...(say === 'no' && reason === '' ? [{ field: 'reason', problem: t('askLink.missing.reason') }] : []),
      ...(say === 'ask' && isEmpty(question) ? [{ field: 'question', problem: t('askLink.missing.question') }] : []),
      ...(isEmpty(name) ? [{ field: 'name', problem: t('askLink.missing.name') }] : []),
      ...(isEmpty(group) ? [{ field: 'group', problem: t('askLink.missing.group') }] : []),
    ];
    if (missing.length > 0) return answer.refuse(missing, t('problems.not-complete.title'));
    const more =
      say === 'no' ? { reason, ...(!isEmpty(suggestion) && { suggestion }) } : say === 'ask' ? { question } : {};
    if (await answer.run({ token, say, name, group, ...more })) {
      drop();
      onAnswered();
    }
  };
  return (
    <Form problem={answer.problem} onSubmit={() => void submit()} label={t('askLink.title')}>
      <ChoiceField
        name="say"
        label={t('askLink.say.label')}
        value={say}
        onChange={(to) => change({ say: to })}
        choices={[
          { value: 'yes', label: t('askLink.say.yes'), hint: t('askLink.say.yesHint') },
          { value: 'no', label: t('askLink.say.no'), hint: t('askLink.say.noHint') },
          ...(mayAsk ? [{ value: 'ask', label: t('askLink.say.ask'), hint: t('askLink.say.askHint') }] : []),
        ]}
      />
      {say === 'no' && (
        <>
          <ChoiceField
            name="reason"
            label={t('askLink.reason')}
            value={reason}
            onChange={(to) => change({ reason: to })}
            choices={DECLINE_REASONS.map((value) => ({ value, label: t(`askLink.reasons.${value}`) }))}
          />
          <TextAreaField
            name="suggestion"
            label={t('askLink.suggestion')}
            rows={2}
            value={suggestion}
            onChange={(to) => change({ suggestion: to })}
          />
        </>
      )}
      {say === 'ask' && (
        <TextAreaField
          name="question"
          label={t('askLink.ask')}
          hint={t('askLink.askLabelHint')}
          rows={3}
          value={question}
          onChange={(to) => change({ question: to })}
        />
      )}
      <TextField
        name="name"
        label={t('askLink.name')}
        hint={t('askLink.nameHint')}
        autoComplete="name"
        value={name}
        onChange={(to) => change({ name: to })}
      />
      <TextField
        name="group"
        label={t('askLink.group')}
        autoComplete="organization"
        value={group}
        onChange={(to) => change({ group: to })}
      />
      <SaveButton busy={answer.busy}>{t('askLink.send')}</SaveButton>
    </Form>
  );
}
