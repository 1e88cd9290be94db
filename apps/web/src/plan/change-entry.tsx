import { useState } from 'react';
import type { Detail, Plan } from '../answers/care-plan';
import { DateField } from '../date-field';
import { Form, SaveButton, SelectField, TextAreaField, type Choice } from '../forms';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

export type Field = {
  field: string;
  label: string;
  hint?: string;
  /** What the plan says now. */
  value: string;
  as: 'words' | 'day' | readonly Choice[];
};
type Values = Record<string, string>;
type Writing = { values: Values; saw: Values; sawRevision: string };
const NOT_WRITING: Writing = { values: {}, saw: {}, sawRevision: '' };

/**
 * Changes the fields of an entry, each by its own command against the revision that was on the page when the writing began; what
 * others change meanwhile holds, or is agreed.
 */
export function ChangeEntry({
  plan,
  entry,
  title,
  name,
  fields,
}: {
  plan: Plan;
  entry: Omit<Detail, 'field'>;
  /** On the button. */
  title: string;
  /** Of what, said aloud after the button's words. */
  name: string;
  fields: readonly Field[];
}) {
  const at = `plan:${plan.planId}:${entry.kind}:${entry.id}`;
  const [writing, keep, drop] = useDraft<Writing>(at, NOT_WRITING);
  const [saved, setSaved] = useState(false);
  const save = useCommand<{ value: string }>(`/api/care-plan/plans/${plan.planId}/details`, 'Saved');
  const isWriting = writing.sawRevision !== '';
  const begin = (): void => {
    const values = Object.fromEntries(fields.map(({ field, value }) => [field, value]));
    save.clear();
    setSaved(false);
    keep({ values, saw: values, sawRevision: plan.revision });
  };
  const stop = (): void => {
    drop();
    save.clear();
  };
  const send = async (): Promise<void> => {
    let { saw } = writing;
    for (const { field } of fields) {
      const value = writing.values[field] ?? '';
      if (value === saw[field]) continue;
      const path = `/api/care-plan/plans/${plan.planId}/details/${entry.kind}/${entry.id}/${field}`;
      if (!(await save.run({ value }, { ifMatch: writing.sawRevision, path }))) return;
      saw = { ...saw, [field]: value };
      keep({ ...writing, saw });
    }
    drop();
    setSaved(true);
  };
  if (!isWriting) {
    return (
      <p className="lw-no-print">
        <button type="button" className="lw-link-button" onClick={begin}>
          {title}
          <span className="nhsuk-u-visually-hidden"> {name}</span>
        </button>
        {saved && <span role="status"> Saved</span>}
      </p>
    );
  }
  const write = (field: string) => (value: string) =>
    keep({ ...writing, values: { ...writing.values, [field]: value } });
  return (
    <Form problem={save.problem} onSubmit={() => void send()} label={`${title} ${name}`}>
      {fields.map(({ field, label, hint, as }) => {
        const shared = { label, value: writing.values[field] ?? '', onChange: write(field), ...(hint ? { hint } : {}) };
        if (as === 'words') return <TextAreaField key={field} name={field} rows={2} limit={2000} {...shared} />;
        if (as === 'day') return <DateField key={field} name={field} {...shared} />;
        return <SelectField key={field} name={field} choices={as} empty={null} {...shared} />;
      })}
      <SaveButton small busy={save.busy}>
        Save
      </SaveButton>
      <button type="button" className="lw-link-button" onClick={stop}>
        Do not change it
      </button>
    </Form>
  );
}
