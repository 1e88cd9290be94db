import type { ReactNode } from 'react';
import { Page, ProblemNotice, Waiting } from '../page';
import { useSafetyCase, type SafetyCaseFile } from './safety-case';

export const BACK = { to: '/safety-case', label: 'Safety case' };

/** A page below the safety case, whose title is known once that has come. */
export function WithSafetyCase({ children }: { children: (file: SafetyCaseFile) => ReactNode }) {
  const { data, problem, reload } = useSafetyCase();
  if (data) return children(data);
  if (!problem) return <Waiting what="the safety case" />;
  return (
    <Page title="Safety case" back={BACK}>
      <ProblemNotice problem={problem} retry={reload} />
    </Page>
  );
}
