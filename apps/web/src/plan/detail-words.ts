import type { ContentChange, Detail, Plan, SafetyHeading, Said } from '../answers/care-plan';
import { dayWithDistance } from '../dates';
import { SECTIONS, sectionWords, type Voice } from './plan-words';
import { shownWords } from './shown-words';

export const SAFETY_WORDS: Record<SafetyHeading, { mine: string; theirs: string }> = {
  'warning-signs': { mine: 'Signs that it is getting hard', theirs: 'Signs that it is getting hard' },
  'what-helps-me': { mine: 'What helps me', theirs: 'What helps' },
  'people-and-places': {
    mine: 'People and places that help or take my mind off it',
    theirs: 'People and places that help',
  },
  'who-to-call': { mine: 'Who I call', theirs: 'Who to call' },
  'making-the-place-safe': { mine: 'Making the place safe', theirs: 'Making the place safe' },
  'reasons-for-living': { mine: 'What I live for', theirs: 'Reasons for living' },
};

const OUTCOMES: Record<string, string> = {
  open: 'not said yet',
  done: 'it is done',
  'not-done': 'it did not happen',
  lapsed: 'it is not needed any more',
};
export const GOAL_STATES: Record<string, string> = {
  'hoped-for': 'hoped for',
  reached: 'reached',
  'set-aside': 'set aside for now',
};

const PLAN_FIELDS: Record<string, string> = {
  contingency: 'what to do when things get harder',
  review: 'the day on which the plan is looked at again',
  'agreed-with': 'with whom the plan was agreed',
};

/** The words of the entry that a change is of, as a name in quotation marks. */
function nameOf(plan: Plan, { kind, id }: ContentChange): string {
  const text =
    kind === 'goal'
      ? plan.goals.find(({ goalId }) => goalId === id)?.text
      : kind === 'action'
        ? plan.actions.find(({ actionId }) => actionId === id)?.text
        : plan.safetyLines.find(({ lineId }) => lineId === id)?.text;
  return text === undefined ? 'something that is not here any more' : `“${shownWords(text)}”`;
}

const FIELDS: Record<string, (name: string) => string> = {
  'goal text': (name) => `the words of the goal ${name}`,
  'goal why': (name) => `why ${name} matters`,
  'goal state': (name) => `how it stands with ${name}`,
  'action text': (name) => `what will be done: ${name}`,
  'action owner': (name) => `who does ${name}`,
  'action due': (name) => `the day by which ${name} is done`,
  'action outcome': (name) => `what became of ${name}`,
  'safety-line text': (name) => `the line ${name} of the safety plan`,
};

/** What a detail is of, for the middle of a sentence. */
export function whatOf(plan: Plan, change: ContentChange): string {
  if (change.kind === 'plan') return PLAN_FIELDS[change.field] ?? 'the plan';
  return FIELDS[`${change.kind} ${change.field}`]?.(nameOf(plan, change)) ?? nameOf(plan, change);
}

/** What changed, after the name of whoever did it: 'changed the day by which …'. */
export function changeWords(plan: Plan, change: ContentChange, voice: Voice): string {
  if (change.kind === 'section') {
    const section = SECTIONS.find((name) => sectionWords(name, voice).path === change.id);
    return `changed “${section === undefined ? 'a part' : sectionWords(section, voice).title}”`;
  }
  const name = nameOf(plan, change);
  if (change.field === 'added') {
    return change.kind === 'goal'
      ? `set the goal ${name}`
      : change.kind === 'action'
        ? `added something to do: ${name}`
        : `added ${name} to the safety plan`;
  }
  if (change.field === 'taken-out') return `took out ${name}`;
  return `changed ${whatOf(plan, change)}`;
}

/** A value as it is read: a day with how far it is, a name, the outcome, or the words. */
export function valueWords(
  { kind, field }: Detail,
  said: Pick<Said, 'value' | 'why'>,
  nameOfMember: (id: string) => string,
): string {
  const { value, why } = said;
  if (value === null) return `Take the line out${why ? `: ${why}` : ''}`;
  if (value === '') return '(nothing)';
  if (field === 'due' || field === 'review') return dayWithDistance(value);
  if (field === 'owner') return nameOfMember(value);
  const coded =
    field === 'outcome' ? OUTCOMES[value] : kind === 'goal' && field === 'state' ? GOAL_STATES[value] : undefined;
  return coded === undefined ? value : `${coded.charAt(0).toUpperCase()}${coded.slice(1)}${why ? `: ${why}` : ''}`;
}
