import type { TFunction } from 'i18next';
import { TextField } from '../forms';
import { useWords } from '../languages/page-language';
import { IN_PAGE_WORDS } from '../languages/problem-words';
import { Problem } from '../problem';

export function CodeField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useWords();
  return (
    <TextField
      name="receiptCode"
      label={t('code.label')}
      hint={t('code.hint')}
      autoComplete="off"
      value={value}
      onChange={onChange}
    />
  );
}

const about = (title: string, problem: string): Problem =>
  new Problem({
    ...{ code: IN_PAGE_WORDS, status: 400, detail: '', doNext: '' },
    title,
    fields: [{ field: 'receiptCode', problem }],
  });

export const missingCode = (t: TFunction): Problem => about(t('problems.not-complete.title'), t('code.missing'));

/** A code that nobody knows, or that cannot be one, is a problem of the field. */
export const onTheCode = (problem: Problem, t: TFunction): Problem =>
  problem.code === 'receipt-code-unknown' || problem.fields.length > 0
    ? about(t('problems.receipt-code-unknown.title'), t('problems.receipt-code-unknown.doNext'))
    : problem;
