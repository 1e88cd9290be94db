export type MeasureCode = 'phq-9' | 'gad-7' | 'ons4' | 'connectedness';

export type MeasureItem = { text: string; options: { value: number; label: string }[] };

export type Measure = {
  code: MeasureCode;
  name: string;
  version: string;
  source: string;
  licence: string;
  recall: string;
  items: MeasureItem[];
};

export type MeasureAnswered = { score: number | null; band: string | null; safetyPrompt: boolean };

export type MeasurePoint = {
  measureId: string;
  completedOn: string;
  score: number | null;
  band: string | null;
  answered: number;
  of: number;
};

export type PairedChange = { first: number; latest: number; change: number; sentence: string };

/** One question of a measure that is never added up. */
export type QuestionProgress = {
  text: string;
  answers: { completedOn: string; label: string }[];
  sentence: string | null;
};

export type MeasureProgress = {
  code: MeasureCode;
  name: string;
  points: MeasurePoint[];
  paired: (PairedChange & { meaning: string }) | null;
  byQuestion: QuestionProgress[];
};

export type GoalProgress = {
  goalId: string;
  ratings: { ratedOn: string; rating: number }[];
  paired: PairedChange | null;
};

export type Progress = { measures: MeasureProgress[]; goals: GoalProgress[]; notPaired: string[] };
