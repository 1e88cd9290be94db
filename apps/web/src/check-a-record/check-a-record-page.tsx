import type { Verification } from 'care-verify';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { announce } from '../announce';
import { Page } from '../page';
import { registerShell } from '../shell/register-shell';
import { checkInWorker } from './check-in-worker';

type Outcome = { result: Verification; bundle: string } | { trouble: string };

/** Anybody checks a bundle here, against their own policy, without an account and without sending it to anybody. */
export function CheckARecordPage() {
  const [files, setFiles] = useState<{ bundle?: File; policy?: File; last?: File }>({});
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(registerShell, []);

  const check = async (): Promise<void> => {
    const { bundle, policy, last } = files;
    if (!bundle || !policy) {
      setOutcome({ trouble: bundle ? 'Choose your policy: whose signature counts.' : 'Choose the bundle first.' });
      return;
    }
    setBusy(true);
    setOutcome(undefined);
    try {
      const bytes = async (file: File) => new Uint8Array(await file.arrayBuffer());
      const asked = { bundle: await bytes(bundle), policy: await policy.text(), last: last ? await bytes(last) : null };
      const result = await checkInWorker(asked);
      setOutcome({ result, bundle: bundle.name });
      announce(result.sentences[0] ?? result.verdict);
    } catch {
      setOutcome({ trouble: 'The files could not be read in this browser. Try another, or the command line.' });
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) void check();
  };
  return (
    <Page
      title="Check a record"
      lede="For whoever was given a bundle and does not want to have to believe whoever gave it. It is checked in this browser: nothing is sent anywhere, and once this page is open it needs no network."
    >
      <form onSubmit={submit} noValidate>
        <FileField
          label="The bundle"
          hint="The zip file that you were given, as it came."
          accept=".zip,application/zip"
          onPick={(bundle) => setFiles((before) => ({ ...before, bundle }))}
        />
        <FileField
          label="Your policy"
          hint="A text file of your own with the key of the log, which you were given on paper or in a meeting, and the witnesses whom you trust. The one inside the bundle is never used."
          onPick={(policy) => setFiles((before) => ({ ...before, policy }))}
        />
        <FileField
          label="A checkpoint that you saved earlier, if you have one"
          hint="Then nothing that you saw before can have been taken back."
          onPick={(last) => setFiles((before) => ({ ...before, last }))}
        />
        <button type="submit" className="nhsuk-button" aria-disabled={busy}>
          {busy ? 'Checking…' : 'Check it'}
        </button>
      </form>
      {outcome && <Result outcome={outcome} />}
      <p className="lw-secondary">
        This page came from a server. Whoever would rather not trust that runs the same verifier from its source:{' '}
        <code>npx care-verify bundle.zip --policy my.policy</code>.
      </p>
    </Page>
  );
}

type FileFieldProps = { label: string; hint: string; accept?: string; onPick: (file: File | undefined) => void };

function FileField({ label, hint, accept, onPick }: FileFieldProps) {
  const id = useId();
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
        {label}
      </label>
      <div className="nhsuk-hint" id={`${id}-hint`}>
        {hint}
      </div>
      <input
        className="nhsuk-file-upload lw-file"
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onPick(target.files?.[0])}
      />
    </div>
  );
}

const MEANING: Record<Verification['verdict'], string> = {
  holds: 'Keep the checkpoint that is inside the bundle, and give it here next time.',
  tampered:
    'What to do: download it again in case it was damaged on its way. If it stays so, keep the file and ask in writing.',
  'cannot-tell': 'This is neither a yes nor a no. What is missing is named above.',
};

function Result({ outcome }: { outcome: Outcome }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [outcome]);
  if ('trouble' in outcome) {
    return (
      <div className="nhsuk-error-summary" role="alert">
        <h2 className="nhsuk-error-summary__title" tabIndex={-1} ref={heading}>
          {outcome.trouble}
        </h2>
      </div>
    );
  }
  const { result, bundle } = outcome;
  const [first, ...more] = result.sentences;
  return (
    <section className="lw-outcome" aria-labelledby="result">
      <h2 className="nhsuk-heading-m" id="result" tabIndex={-1} ref={heading}>
        {first ?? result.verdict}
      </h2>
      {more.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {more.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p>{MEANING[result.verdict]}</p>
      {result.problems.length > 0 && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">What was found, for whoever looks into it</span>
          </summary>
          <ul className="nhsuk-details__text nhsuk-list">
            {result.problems.slice(0, 100).map(({ code, file }) => (
              <li key={`${code} ${file}`}>
                <code>{code}</code> {file}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="lw-secondary">Checked in this browser: {bundle}.</p>
    </section>
  );
}
