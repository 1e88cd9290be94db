import type { Said, Test } from './safety-case';

export const SAID: Readonly<Record<Said, string>> = {
  passed: 'It passed when it was last run here.',
  failed: 'It failed when it was last run here.',
  'not run': 'It was not run when the others were.',
};

/** A test as somebody finds it in the repository. */
export function TestName({ file, test }: Test) {
  return (
    <p className="nhsuk-body-s lw-test-name">
      Shown by the test “{test}” in <code>{file}</code>
    </p>
  );
}
