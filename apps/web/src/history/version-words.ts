import type { Plan, PlanChange } from '../answers/care-plan';
import { SECTIONS, sectionWords, type Voice } from '../plan/plan-words';

type NameOf = (memberId: string | null) => string;

const titleOf = (path: string | null, voice: Voice): string => {
  const section = SECTIONS.find((one) => sectionWords(one, voice).path === path);
  return section === undefined ? 'the plan' : `“${sectionWords(section, voice).title}”`;
};

/** What was done, as a sentence: ‘Grace Adeyemi changed “What I need”’. */
export function changeSaid({ kind, id, by }: PlanChange, voice: Voice, nameOf: NameOf): string {
  const who = nameOf(by);
  switch (kind) {
    case 'opened':
      return 'The plan was opened';
    case 'joined':
      return `${nameOf(id)} joined the team`;
    case 'left':
      return `${nameOf(id)} left the team`;
    case 'key-worker':
      return `${nameOf(id)} became the key worker`;
    case 'section':
      return `${who} changed ${titleOf(id, voice)}`;
    case 'suggestion':
      return `${who} suggested other words`;
    case 'goal':
      return `${who} set a goal`;
    case 'action':
      return `${who} added something to do`;
    case 'outcome':
      return `${who} said what became of something to do`;
    case 'agreed':
      return `${who} agreed the plan`;
    case 'not-agreed':
      return `${who} did not agree the plan`;
  }
}

/** A whole version: who did what in it. */
export const versionSaid = (changes: readonly PlanChange[], voice: Voice, nameOf: NameOf): string =>
  changes.map((change) => changeSaid(change, voice, nameOf)).join('; ');

export type Compared = { title: string; before: string; after: string };

const OUTCOMES = { open: 'to do', done: 'done', 'not-done': 'not done', lapsed: 'not needed any more' } as const;

function lines(plan: Plan | null): Map<string, { title: string; text: string }> {
  const goals = (plan?.goals ?? []).map(({ goalId, text }) => [goalId, { title: 'A goal', text }] as const);
  const actions = (plan?.actions ?? []).map(
    ({ actionId, text, dueOn, status, why }) =>
      [
        actionId,
        { title: 'Something to do', text: `${text}, by ${dueOn}: ${OUTCOMES[status]}${why ? `, ${why}` : ''}` },
      ] as const,
  );
  const words = (plan?.sections.aboutMe.proposals ?? []).map(
    ({ proposalId, text }) => [proposalId, { title: 'Suggested words', text }] as const,
  );
  return new Map<string, { title: string; text: string }>([...goals, ...actions, ...words]);
}

/** Everything that says something else than in the version before. */
export function compared(before: Plan | null, after: Plan, voice: Voice): Compared[] {
  const sections = SECTIONS.map((section) => ({
    title: sectionWords(section, voice).title,
    before: before?.sections[section].text ?? '',
    after: after.sections[section].text,
  }));
  const [was, is] = [lines(before), lines(after)];
  const entries = [...new Set([...was.keys(), ...is.keys()])].map((id) => ({
    title: is.get(id)?.title ?? was.get(id)?.title ?? '',
    before: was.get(id)?.text ?? '',
    after: is.get(id)?.text ?? '',
  }));
  return [...sections, ...entries].filter((one) => one.before !== one.after);
}
