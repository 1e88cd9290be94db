import { partWords } from '../sharing/part-words';

const WHAT: Readonly<Record<string, string>> = {
  section: 'Words in a section of the plan',
  proposal: 'Other words that somebody suggested',
  goal: 'A goal',
  action: 'Something to do',
  'safety-line': 'A line of the safety plan',
  comment: 'A comment on words of the plan',
  passage: 'Words that were kept apart',
  decision: 'A decision',
  measure: 'Answers to questions',
  'initial-conversation': 'An initial conversation',
  'safety-conversation': 'A conversation about safety',
};

/** What kind of thing was taken out. */
export const takenOutWords = (what: string): string => WHAT[what] ?? 'Something';

/** What was done because of what somebody said was wrong. */
export function changeWords(what: string): string {
  if (what === 'taken-out') return 'Took something out that was about somebody else';
  if (what === 'goal') return 'Set a goal';
  if (what === 'action') return 'Agreed something to do';
  return `Wrote anew: ${partWords(what)}`;
}
