import { useQuery, type Loadable } from '../live';

/** A test of this repository; the path is from its root. */
export type Test = { readonly file: string; readonly test: string };
export type Hazard = {
  readonly id: string;
  readonly name: string;
  readonly harm: string;
  readonly who: string;
  readonly causes: string;
  readonly before: string;
  readonly riskBefore: number;
  readonly after: string;
  readonly riskAfter: number;
  readonly borne: string;
  readonly left: string;
  readonly controls: readonly (Test & { readonly says: string })[];
};
export type Requirement = Partial<Test> & {
  readonly id: string;
  readonly asked: string;
  readonly state: 'tested' | 'described' | 'whoever runs it' | 'not met' | 'does not apply';
  readonly how: string;
};
export type StandardsMap = {
  readonly id: string;
  readonly title: string;
  readonly lede: string;
  readonly parts: readonly { readonly part: string; readonly requirements: readonly Requirement[] }[];
};
type Run = { readonly at: string; readonly tests: readonly (Test & { readonly said: Said })[] };
export type Said = 'passed' | 'failed' | 'not run';
export type SafetyCaseFile = {
  readonly hazards: readonly Hazard[];
  readonly maps: readonly StandardsMap[];
  readonly run: Run | null;
};

export const useSafetyCase = (): Loadable<SafetyCaseFile> =>
  useQuery<SafetyCaseFile>('/safety-case.json', { views: [] });

/** What a test said when the tests were last run here; undefined when they were not. */
export function saidOf(run: Run | null, { file, test }: Partial<Test>): Said | undefined {
  return run?.tests.find((one) => one.file === file && one.test === test)?.said;
}

/** In words, whether every control of a hazard was green. */
export function stateOf(run: Run | null, hazard: Hazard): string {
  if (run === null) return 'Not run here';
  const green = hazard.controls.filter((control) => saidOf(run, control) === 'passed').length;
  return green === hazard.controls.length ? 'Controlled' : `Open: ${green} of ${hazard.controls.length} green`;
}
