/** Everything that is ever sent. A message says no more than this, whoever and whatever it is about. */
export const TEMPLATES = {
  'introduction-landed': {
    subject: 'We have what you sent us',
    says: 'Thank you, we have what you sent us. Somebody will be in touch. You can see what happens next when you sign in.',
  },
  'key-worker-named': { subject: 'There is news for you', says: 'There is news for you to read when you sign in.' },
  'contact-is-near': {
    subject: 'A reminder',
    says: 'A reminder of something that was agreed with you. Sign in to see what and when.',
  },
  'contact-is-overdue': {
    subject: 'Something is later than it should be',
    says: 'Something that was agreed with you is later than it should be. Sign in to see it, or to say so.',
  },
  'record-was-opened': {
    subject: 'There is news for you',
    says: 'There is something new for you to read when you sign in.',
  },
  'answer-waits': {
    subject: 'Something waits for an answer',
    says: 'Something waits for an answer from your organisation.',
  },
  'answer-is-overdue': {
    subject: 'An answer is late',
    says: 'An answer from your organisation is late. It ends by itself if nobody answers.',
  },
  'ask-for-your-group': {
    subject: 'Your group is asked something',
    says: 'Somebody asks whether your group can help. Open the link to read what is asked, and to answer. You need no account. The link is for your group alone.',
  },
  'question-was-answered': {
    subject: 'Your question is answered',
    says: 'What your group wanted to know is answered. Open the link to read it, and to decide. You need no account.',
  },
  'question-waits': {
    subject: 'A question waits for you',
    says: 'Somebody needs to know one more thing before they can answer you. Sign in to read it.',
  },
  'questions-for-you': {
    subject: 'Some questions for you',
    says: 'Somebody who works with you has some questions for you. Open the link when it suits you. You need no account. The link is for you alone, so please do not pass it on.',
  },
  'check-what-you-offer': {
    subject: 'Something you offer is to be checked',
    says: 'It is some time since somebody looked at something that your organisation offers. Sign in to see what, and to say that it is still right.',
  },
  'hand-over-waits': {
    subject: 'Something waits to be taken on',
    says: 'Something waits to be taken on by your organisation.',
  },
  'you-owe-soon': { subject: 'Something you owe is due soon', says: 'Something that you owe is due soon.' },
  'you-owe-now': { subject: 'Something you owe is due', says: 'Something that you owe is due, or was due before now.' },
  'carer-was-answered': {
    subject: 'There is an answer for you',
    says: 'There is an answer for you to read when you sign in.',
  },
  'news-for-introducer': {
    subject: 'There is news for you',
    says: 'There is news about something that you told us. Use the code that you were given to see it.',
  },
  'promises-today': { subject: 'What you promised', says: 'Something that you promised is due today, or late.' },
  'emergency-to-review': {
    subject: 'A review waits for you',
    says: 'Something was opened that you answer for. A review waits for you.',
  },
} as const satisfies Readonly<Record<string, { readonly subject: string; readonly says: string }>>;

export type TemplateCode = keyof typeof TEMPLATES;

/** What its link opens by itself, with what is made in the moment of sending; null where it leads to sign-in. */
export function opensByItself(template: TemplateCode): 'ask' | 'questions' | null {
  if (template === 'ask-for-your-group' || template === 'question-was-answered') return 'ask';
  return template === 'questions-for-you' ? 'questions' : null;
}

/** The page behind whose # it is. */
export const PAGE_OF = { ask: '/answer-an-ask', questions: '/answer-questions' } as const;

/** How much somebody owes: numbers, and nothing of what or to whom. */
export interface PromiseCounts {
  readonly dueToday: number;
  readonly late: number;
}

/** '3 promises are due today, 1 is late.' */
export function countsInWords({ dueToday, late }: PromiseCounts): string {
  const promises = (count: number, rest: string) =>
    count === 1 ? `1 promise is ${rest}` : `${count} promises are ${rest}`;
  if (dueToday === 0) return `${promises(late, 'late')}. Sign in to see which.`;
  const andLate = late === 0 ? '' : `, ${late} ${late === 1 ? 'is' : 'are'} late`;
  return `${promises(dueToday, 'due today')}${andLate}. Sign in to see which.`;
}

/** What a name begins with, when that can be a first name: no digits, nothing long, nothing that reads as an address. */
export function firstNameOf(name: string): string | null {
  const [first = ''] = name.trim().split(/\s+/);
  return /^[\p{L}\p{M}'’-]{1,30}$/u.test(first) ? first : null;
}

interface Written {
  readonly firstName: string | null;
  readonly link: string;
  readonly sender: string;
  readonly counts?: PromiseCounts | null;
}

/** The one way in which a message is written. `link` leads to sign-in. */
export function writeMessage(
  template: TemplateCode,
  { firstName, link, sender, counts }: Written,
): { readonly subject: string; readonly text: string } {
  const { subject, says } = TEMPLATES[template];
  const greeting = firstName === null ? 'Hello,' : `Hello ${firstName},`;
  return {
    subject,
    text: `${greeting}\n\n${counts ? countsInWords(counts) : says}\n\n${link}\n\n${sender}\n\nThis was sent by itself. Nobody reads answers to it.`,
  };
}
