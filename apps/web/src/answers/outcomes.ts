export type MeasureCode = string;

export type MeasureItem = { text: string; options: { value: number; label: string }[] };

export type Measure = {
  code: MeasureCode;
  name: string;
  version: string;
  source: string;
  licence: string;
  copyright: string;
  /** Nobody around has recorded the licence that it needs; then there are no items. */
  locked: boolean;
  recall: string;
  items: MeasureItem[];
};

/** A measure that needs a licence, and what the agency recorded of one. */
export type MeasureLicence = {
  code: MeasureCode;
  name: string;
  version: string;
  licence: string;
  copyright: string;
  recorded: { reference: string; validUntil: string; recordedBy: string; recordedAt: string; hasEnded: boolean } | null;
};

/** What a code opens: the questions, and nothing of whom they are put to. */
export type MeasureByCode =
  | { stands: 'used' | 'over' | 'taken-back' }
  | {
      stands: 'open';
      answerBy: string;
      name: string;
      copyright: string;
      recall: string;
      items: MeasureItem[];
      translations: { language: string; recall: string; items: { text: string; options: string[] }[] }[];
      /** The question, counted from 0, whose every answer above zero asks for a human. */
      safetyItem: number | null;
    };

export type AnsweredByCode = { safetyPrompt: boolean; acknowledgeBy: string | null };

export type MeasureAnswered = { score: number | null; band: string | null; safetyPrompt: boolean };

export type MeasurePoint = {
  measureId: string;
  completedOn: string;
  score: number | null;
  band: string | null;
  answered: number;
  of: number;
  how: 'signed-in' | 'link' | 'kiosk' | 'paper';
  takenDownBy: string | null;
  takenDownAt: string | null;
};

export type PairedChange = { first: number; latest: number; change: number; sentence: string };

/** One question of a measure that is never added up. */
export type QuestionProgress = {
  text: string;
  answers: { completedOn: string; label: string }[];
  sentence: string | null;
};

/** Answers that nobody goes by; what they came to is told to the person alone. */
export type AnswersOutOfUse = {
  measureId: string;
  completedOn: string;
  why: 'being-looked-at' | 'was-wrong';
  score: number | null;
  band: string | null;
};

export type MeasureProgress = {
  code: MeasureCode;
  name: string;
  copyright: string;
  points: MeasurePoint[];
  outOfUse: AnswersOutOfUse[];
  paired: (PairedChange & { meaning: string }) | null;
  byQuestion: QuestionProgress[];
};

export type GoalProgress = {
  goalId: string;
  ratings: { ratedOn: string; rating: number }[];
  paired: PairedChange | null;
};

/** An answer asks for somebody to talk with the person. Which answer, it does not say. */
export type SafetyPrompt = {
  measureId: string;
  memberId: string | null;
  promptedAt: string;
  acknowledgeBy: string | null;
  escalatedAt: string | null;
  acknowledgedAt: string | null;
  acknowledgedBy: string | null;
};

export type OwedSafetyPrompt = SafetyPrompt & { personId: string };

export type WhyNotPaired = 'answered-once' | 'one-has-a-score' | 'none-has-a-score';

export type PairedList = {
  code: MeasureCode;
  name: string;
  copyright: string;
  eligible: number;
  paired: number;
  lines: { personId: string; paired: { sentence: string } | null; why: WhyNotPaired | null }[];
};

/** Of those with whom I work: whose answers can be compared. */
export type PairedChanges = { people: number; neverAnswered: string[]; measures: PairedList[] };

export type Progress = {
  measures: MeasureProgress[];
  goals: GoalProgress[];
  notPaired: string[];
  together: string | null;
};

export type LifeArea = 'self' | 'body' | 'home' | 'money' | 'days' | 'family' | 'friends' | 'safe' | 'help';

export type StepField = 'understanding' | 'bestHope' | 'smallestStep' | 'me' | 'team' | 'others';

export type LifeTalk = {
  area: LifeArea;
  words: Partial<Record<StepField, { text: string; by: string; at: string }>>;
  /** Of the plan, where they are kept. */
  actionIds: string[];
};

export type LifeConversation = {
  conversationId: string;
  begunBy: string;
  begunAt: string;
  talks: LifeTalk[];
  heldAt: string | null;
  heldBy: string | null;
};

/** The latest first. */
export type LifeConversations = { revision: string; conversations: LifeConversation[] };

export type NoteReaders = 'me' | 'team';

export type TrajectoryNote = {
  noteId: string;
  on: string;
  /** The id of a goal or the code of a measure. */
  about: string | null;
  text: string;
  readers: NoteReaders;
  writtenAt: string;
  rewordedAt: string | null;
};

/** A code that was handed out and not answered; what opens it is shown once, to whoever made it. */
export type OpenCode = { measureId: string; measure: string; offeredBy: string; offeredAt: string; answerBy: string };
