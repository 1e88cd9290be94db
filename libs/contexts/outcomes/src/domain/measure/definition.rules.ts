export type MeasureCode = 'phq-9' | 'gad-7' | 'ons4' | 'connectedness';

/** A: the text may be in this repository. B: a content pack under its own licence. C: whoever deploys needs a licence. */
export type LicenceClass = 'A' | 'B' | 'C';

export interface Option {
  readonly value: number;
  readonly label: string;
}

export interface Item {
  readonly text: string;
  readonly options: readonly Option[];
  /** A high answer counts low. */
  readonly reversed?: boolean;
}

/** Whole scores from `from` to `to`, both included, with the published words. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** Answers that are added up. Higher is more of what the measure asks about. */
export interface Total {
  readonly kind: 'total';
  readonly lowest: number;
  readonly highest: number;
  /** Up to this many answers may be left out: each then counts as the mean of the others. More, and there is no score. */
  readonly missing: { readonly most: number; readonly source: string };
  readonly bands: readonly Band[];
  /** The score from which services count `of` as present. */
  readonly caseness: { readonly from: number; readonly of: string; readonly source: string };
  /** A change of this many points or more is unlikely to be chance. */
  readonly reliableChange: { readonly points: number; readonly source: string };
}

/** Answers that are read one by one and never added up. */
export interface Each {
  readonly kind: 'each';
}

/** A measure as data: everything that is needed to ask, score and compare it. */
export interface MeasureDefinition {
  readonly code: MeasureCode;
  readonly name: string;
  readonly version: string;
  readonly source: string;
  readonly licenceClass: LicenceClass;
  readonly licence: string;
  /** The time that the questions ask about. */
  readonly recall: string;
  readonly items: readonly Item[];
  readonly scoring: Total | Each;
  /** The item, counted from 0, to which any answer above zero asks for a safety conversation. */
  readonly safetyItem: number | null;
}

/** The four answers that PHQ-9 and GAD-7 share. */
export const HOW_OFTEN: readonly Option[] = [
  { value: 0, label: 'Not at all' },
  { value: 1, label: 'Several days' },
  { value: 2, label: 'More than half the days' },
  { value: 3, label: 'Nearly every day' },
];
