/** The code of a measure, such as `phq-9`. Which there are depends on what is embedded and which packs were imported. */
export type MeasureCode = string;

/** A: the text may be in this repository. B: a content pack under its own licence. C: whoever deploys needs a licence. */
export const LICENCE_CLASSES = ['A', 'B', 'C'] as const;
export type LicenceClass = (typeof LICENCE_CLASSES)[number];

/** Languages in which questions can be asked here. */
export const LANGUAGES = ['en', 'cy'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Option {
  readonly value: number;
  readonly label: string;
}

export interface Item {
  readonly text: string;
  readonly options: readonly Option[];
  /** A high answer counts low. */
  readonly reversed?: boolean;
  /** Asked, and never part of the score. */
  readonly unscored?: boolean;
}

/** Scores from `from` to `to`, both included, with the published words. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** The line from which services count `of` as present. */
export interface Caseness {
  /** The side of the line on which `of` is counted as present; the line itself is on that side. */
  readonly side: 'at-or-over' | 'at-or-under';
  readonly at: number;
  readonly of: string;
  readonly source: string;
  /** Where publications differ: between which scores whoever runs the product may put the line. */
  readonly adjustable?: { readonly least: number; readonly most: number };
}

/** Answers that are added up. */
export interface Total {
  readonly kind: 'total';
  /** Of the score, after the table where there is one. */
  readonly lowest: number;
  readonly highest: number;
  /** Places after the point, to which a score is rounded. */
  readonly decimals: number;
  /** Up to this many answers may be left out: each then counts as the mean of the others. More, and there is no score. */
  readonly missing: { readonly most: number; readonly source: string };
  /** What each sum stands for, where the published score is not the sum itself. */
  readonly table?: readonly { readonly sum: number; readonly score: number }[];
  readonly bands: readonly Band[];
  readonly caseness: Caseness | null;
  /** A change of this many points or more is unlikely to be chance; null where nothing is published. */
  readonly reliableChange: { readonly points: number; readonly source: string } | null;
}

/** Answers that are read one by one and never added up. */
export interface Each {
  readonly kind: 'each';
}

/** The words of a measure in another language, question by question. */
export interface Translation {
  readonly language: Language;
  readonly source: string;
  readonly recall: string;
  readonly items: readonly { readonly text: string; readonly options: readonly string[] }[];
}

/** Why there are no words in a language. */
export interface NotTranslated {
  readonly language: Language;
  readonly why: string;
}

/** A measure as data: everything that is needed to ask, score and compare it. The format of what is embedded and of packs. */
export interface MeasureDefinition {
  readonly code: MeasureCode;
  readonly name: string;
  readonly version: string;
  readonly source: string;
  readonly licenceClass: LicenceClass;
  readonly licence: string;
  /** Shown wherever the questions or a score are. */
  readonly copyright: string;
  /** The time that the questions ask about. */
  readonly recall: string;
  readonly items: readonly Item[];
  readonly scoring: Total | Each;
  /** The item, counted from 0, to which any answer above zero asks for a safety conversation. */
  readonly safetyItem: number | null;
  readonly translations: readonly Translation[];
  readonly notTranslated: readonly NotTranslated[];
}

/** The four answers that PHQ-9 and GAD-7 share. */
export const HOW_OFTEN: readonly Option[] = [
  { value: 0, label: 'Not at all' },
  { value: 1, label: 'Several days' },
  { value: 2, label: 'More than half the days' },
  { value: 3, label: 'Nearly every day' },
];

/** Whether a score is on the side of the line on which services count something as present. */
export const isCase = ({ side, at }: Caseness, score: number): boolean =>
  side === 'at-or-over' ? score >= at : score <= at;

/** The words of one language; those of the definition itself where there are no others. */
export function inLanguage(definition: MeasureDefinition, language: string): MeasureDefinition {
  const words = definition.translations.find((one) => one.language === language);
  if (!words) return definition;
  const items = definition.items.map((item, i) => ({
    ...item,
    text: words.items[i]?.text ?? item.text,
    options: item.options.map((option, j) => ({ ...option, label: words.items[i]?.options[j] ?? option.label })),
  }));
  return { ...definition, recall: words.recall, items };
}
