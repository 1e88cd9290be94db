import type { LifeArea, LifeConversation, Measure, MeasureProgress, StepField } from '../answers/outcomes';

export const LIFE_MEASURE = 'life-areas';

/** In the order of the questions: each area has two, how it is and whether more help is wanted. */
export const AREAS: readonly (readonly [LifeArea, string])[] = [
  ['self', 'How I feel in myself'],
  ['body', 'My body and my health'],
  ['home', 'Where I live'],
  ['money', 'Money'],
  ['days', 'What I do with my days'],
  ['family', 'Family and those closest to me'],
  ['friends', 'Friends and company'],
  ['safe', 'Feeling safe'],
  ['help', 'The help I get'],
];
export const areaName = (area: LifeArea): string => AREAS.find(([code]) => code === area)?.[1] ?? area;

/** Of one area: what was said last, what was said the time before, and whether more help is wanted. */
export type AreaNow = {
  area: LifeArea;
  now: { label: string; on: string } | undefined;
  before: { label: string; on: string } | undefined;
  wantsHelp: boolean;
};

export function areasNow(progress: MeasureProgress | undefined): AreaNow[] {
  return AREAS.map(([area], at) => {
    const [how, help] = [progress?.byQuestion[at * 2]?.answers ?? [], progress?.byQuestion[at * 2 + 1]?.answers ?? []];
    const said = (back: number) => {
      const answer = how.at(-back);
      return answer && { label: answer.label, on: answer.completedOn };
    };
    return { area, now: said(1), before: said(2), wantsHelp: help.at(-1)?.label === 'Yes' };
  });
}

/** As the measure is sent: an area that was passed over says nothing of help either, unless help is wanted. */
export const answersOf = (how: Readonly<Record<string, string>>, help: readonly string[]): (number | null)[] =>
  AREAS.flatMap(([area]) => {
    const value = how[area];
    const wants = help.includes(area);
    return [value === undefined ? null : Number(value), wants ? 1 : value === undefined ? null : 0];
  });

export const ratingsOf = (measure: Measure | undefined) => measure?.items[0]?.options ?? [];

export const openOne = (conversations: readonly LifeConversation[]): LifeConversation | undefined =>
  conversations.find(({ heldAt }) => heldAt === null);

type Step = { title: string; fields: readonly (readonly [StepField, string])[] };

/** The steps of talking an area through, each with what is asked; `they` is the first name where the team reads. */
export const stepsFor = (they: string | undefined): readonly Step[] => [
  { title: '1. Understand', fields: [['understanding', 'What is it like now, and what has worked before?']] },
  {
    title: '2. Look forward',
    fields: [
      ['bestHope', 'How would it be at its best?'],
      ['smallestStep', 'What is the smallest step that would already help?'],
    ],
  },
  {
    title: '3. Explore what could be done',
    fields: [
      ['me', they === undefined ? 'What could I do?' : `What could ${they} do?`],
      ['team', 'What could the team do?'],
      ['others', 'What could others do: family, friends, neighbours, services?'],
    ],
  },
];
