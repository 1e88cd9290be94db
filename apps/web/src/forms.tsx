import { createContext, useContext, useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import { Radios, Select, Textarea, TextInput } from 'nhsuk-react-components';
import { useNavigate } from 'react-router';
import { useProblemWords } from './languages/problem-words';
import { useWords } from './languages/page-language';
import type { Problem } from './problem';
import { signInAddress, stepUpAddress, whereWeAre } from './sign-in';

/** Where a field is answered when it is on another page. */
type FieldAt = (field: string) => string | undefined;

type FormState = { prefix: string; problem: Problem | undefined; fieldAt?: FieldAt | undefined };

const FormContext = createContext<FormState>({ prefix: 'form', problem: undefined });

type FieldProps = {
  /** As the command names it, so that the server's problem finds the field. */
  name: string;
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  /** The label is the page's question: shown large. */
  large?: boolean;
  autoComplete?: string;
};

/** The id of a field and what is wrong with it. */
export function useField(name: string): { id: string; error: string | undefined } {
  const { prefix, problem: found } = useContext(FormContext);
  const inWords = useProblemWords();
  const problem = found && inWords(found);
  return { id: `${prefix}-${name}`, error: problem?.fields.find((found) => found.field === name)?.problem };
}

type FormProps = {
  problem: Problem | undefined;
  onSubmit: () => void;
  children: ReactNode;
  label?: string;
  fieldAt?: FieldAt;
};

/** A form with its error summary, which takes the focus when something is wrong. */
export function Form({ problem, onSubmit, children, label, fieldAt }: FormProps) {
  const prefix = useId();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <FormContext value={{ prefix, problem, fieldAt }}>
      <form noValidate onSubmit={submit} aria-label={label}>
        {problem && <ErrorSummary problem={problem} />}
        {children}
      </form>
    </FormContext>
  );
}

/** What is wrong and what to do next. Standing alone it serves commands without fields. */
export function ErrorSummary({ problem: found }: { problem: Problem }) {
  const problem = useProblemWords()(found);
  const { prefix, fieldAt } = useContext(FormContext);
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [found]);
  return (
    <div className="nhsuk-error-summary" tabIndex={-1} ref={box}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__title">{problem.title}</h2>
        <div className="nhsuk-error-summary__body">
          {problem.detail !== '' && <p>{problem.detail}</p>}
          {problem.missing.length > 0 && (
            <ul className="nhsuk-list nhsuk-list--bullet">
              {problem.missing.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          {problem.fields.length > 0 && (
            <ul className="nhsuk-list nhsuk-error-summary__list">
              {problem.fields.map(({ field, problem: wrong }) => (
                <li key={`${field} ${wrong}`}>
                  <a
                    href={fieldAt?.(field) ?? `#${prefix}-${field}`}
                    onClick={(event) => {
                      event.preventDefault();
                      const elsewhere = fieldAt?.(field);
                      if (elsewhere === undefined) document.getElementById(`${prefix}-${field}`)?.focus();
                      else void navigate(elsewhere);
                    }}
                  >
                    {wrong}
                  </a>
                </li>
              ))}
            </ul>
          )}
          {problem.doNext !== '' && <p>{problem.doNext}</p>}
          {problem.code === 'step-up-needed' && (
            <p>
              <a href={stepUpAddress(whereWeAre())}>Show again that it is you</a>
            </p>
          )}
          {problem.status === 401 && (
            <p>
              <a href={signInAddress(whereWeAre())}>Sign in again</a>. What you typed is kept.
            </p>
          )}
        </div>
      </div>
    </div>
  );
}

const labelProps = (large: boolean | undefined) =>
  large === true ? { isPageHeading: true, size: 'l' as const } : { size: 's' as const };

export function TextField({
  name,
  label,
  hint,
  value,
  onChange,
  large,
  type = 'text',
  ...rest
}: FieldProps & { type?: 'text' | 'tel' | 'email' | 'search' | 'number' | 'time' | 'url'; inputMode?: 'numeric' }) {
  const { id, error } = useField(name);
  return (
    <TextInput
      id={id}
      label={label}
      labelProps={labelProps(large)}
      hint={hint}
      error={error}
      type={type}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      {...rest}
    />
  );
}

/** Length as the server counts it: by code points, so that an emoji is not two. */
const lengthOf = (text: string): number => [...text].length;

/** Never cuts what is typed: past the limit it says by how much, and the server's answer is shown as well. */
export function TextAreaField({
  name,
  label,
  hint,
  value,
  onChange,
  large,
  rows = 5,
  limit,
}: FieldProps & { rows?: number; limit?: number }) {
  const { id, error } = useField(name);
  const left = limit === undefined ? undefined : limit - lengthOf(value);
  const t = useWords();
  const close = left !== undefined && limit !== undefined && left < limit / 5;
  return (
    <>
      <Textarea
        id={id}
        label={label}
        labelProps={labelProps(large)}
        hint={hint}
        error={error}
        rows={rows}
        value={value}
        spellCheck
        onChange={(event) => onChange(event.target.value)}
      />
      <div role="status" className="lw-count">
        {close && (left >= 0 ? t('shared.left', { count: left }) : t('shared.over', { count: -left }))}
      </div>
    </>
  );
}

export type Choice = { value: string; label: string; hint?: string; then?: ReactNode };

/** One of a few. `then` is asked for when the choice is made. */
export function ChoiceField({
  name,
  label,
  hint,
  value,
  onChange,
  large,
  choices,
}: FieldProps & { choices: readonly Choice[] }) {
  const { id, error } = useField(name);
  return (
    <Radios
      legend={label}
      legendProps={labelProps(large)}
      hint={hint}
      error={error}
      name={id}
      id={`${id}-choices`}
      key={choices.length}
    >
      {choices.flatMap((choice, at) => [
        <Radios.Item
          key={choice.value}
          id={at === 0 ? id : `${id}-${choice.value}`}
          value={choice.value}
          hint={choice.hint}
          checked={value === choice.value}
          onChange={() => onChange(choice.value)}
        >
          {choice.label}
        </Radios.Item>,
        choice.then !== undefined && value === choice.value && (
          <div key={`${choice.value} then`} className="nhsuk-radios__conditional">
            {choice.then}
          </div>
        ),
      ])}
    </Radios>
  );
}

/** One of many. */
export function SelectField({
  name,
  label,
  hint,
  value,
  onChange,
  choices,
  empty = 'Choose one',
}: FieldProps & { choices: readonly Choice[]; empty?: string | null }) {
  const { id, error } = useField(name);
  return (
    <Select
      id={id}
      label={label}
      labelProps={labelProps(false)}
      hint={hint}
      error={error}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {empty !== null && <Select.Option value="">{empty}</Select.Option>}
      {choices.map((choice) => (
        <Select.Option key={choice.value} value={choice.value}>
          {choice.label}
        </Select.Option>
      ))}
    </Select>
  );
}

type SaveProps = {
  children: string;
  /** Of several buttons with the same words: which one this is, for those who do not see where it stands. */
  about?: string;
  busy: boolean;
  /** Shown beside the button once it was done. */
  done?: string | false | undefined;
  secondary?: boolean;
  small?: boolean;
  onClick?: () => void;
};

/** Keeps its focus and ignores further presses while busy; what was done is announced by the command. */
export function SaveButton({ children, about, busy, done, secondary, small, onClick }: SaveProps) {
  const t = useWords();
  const classes = [
    'nhsuk-button',
    secondary === true && 'nhsuk-button--secondary',
    small === true && 'nhsuk-button--small',
  ];
  return (
    <span className="lw-save lw-no-print">
      <button
        type={onClick ? 'button' : 'submit'}
        className={classes.filter(Boolean).join(' ')}
        aria-disabled={busy}
        onClick={(event) => {
          if (busy) event.preventDefault();
          else onClick?.();
        }}
      >
        {busy ? t('shared.working') : children}
        {about !== undefined && <span className="nhsuk-u-visually-hidden">: {about}</span>}
      </button>
      {done !== undefined && done !== false && !busy && <span className="lw-save__done">✓ {done}</span>}
    </span>
  );
}
