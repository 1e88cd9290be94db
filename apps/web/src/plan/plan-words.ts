import type { SectionName } from '../answers/care-plan';

/** Who is reading: the person themself, or somebody on their team, who sees the person's first name. */
export type Voice = { kind: 'mine' } | { kind: 'theirs'; name: string };

export const MINE: Voice = { kind: 'mine' };

type SectionWords = { path: string; title: string; hint: string; empty: string };

const MY_SECTIONS: Record<SectionName, SectionWords> = {
  aboutMe: {
    path: 'about-me',
    title: 'In my own words',
    hint: 'What matters to you, what a good day looks like, what people should know. Write it as you would say it.',
    empty: 'Nothing here yet. This is the first thing everybody reads, so it is yours to write.',
  },
  strengths: {
    path: 'strengths',
    title: 'What I am good at, and what helps',
    hint: 'People, places, things you do. Small things count.',
    empty: 'Nothing here yet. What has helped you before?',
  },
  needs: {
    path: 'needs',
    title: 'What I need',
    hint: 'Help with money, a home, company, treatment, time for yourself: anything.',
    empty: 'Nothing here yet.',
  },
  formulation: {
    path: 'formulation',
    title: 'How we make sense of it together',
    hint: 'What may have led here, what keeps it going, what makes it easier.',
    empty: 'Nothing here yet. You can write this together with somebody you trust.',
  },
  safetyPlan: {
    path: 'safety-plan',
    title: 'My safety plan',
    hint: 'Signs that it is getting hard, what I can do, who I can call, how to make things safe around me.',
    empty: 'Nothing here yet. Ask somebody on your team to write it with you.',
  },
};

export const SECTIONS = Object.keys(MY_SECTIONS) as SectionName[];

const THEIR_TITLES: Record<SectionName, (name: string) => string> = {
  aboutMe: (name) => `In ${name}’s own words`,
  strengths: (name) => `What ${name} is good at, and what helps`,
  needs: (name) => `What ${name} needs`,
  formulation: () => 'How we make sense of it together',
  safetyPlan: () => 'Safety plan',
};

/** The title, hint and address of a section, for who is reading. */
export function sectionWords(section: SectionName, voice: Voice): SectionWords {
  const mine = MY_SECTIONS[section];
  if (voice.kind === 'mine') return mine;
  return { ...mine, title: THEIR_TITLES[section](voice.name), empty: 'Nothing here yet.' };
}
