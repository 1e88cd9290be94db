import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { notFound, Problem } from '@platform/http/problem';
import { accessiblePdf } from '@platform/pdf/accessible-pdf';
import type { PdfPart } from '@platform/pdf/accessible-pdf';
import { CarePlanContext } from '../../care-plan.context';
import { PlanQuery } from '../plan/plan.query';

type ShownPlan = Awaited<ReturnType<PlanQuery['read']>>;
interface Asked {
  readonly size: number;
  readonly apart: readonly string[];
  readonly names: readonly { readonly id: string; readonly name: string }[];
  /** The instant at which it stood so. */
  readonly asOf: string | undefined;
}

const ZONE = { timeZone: 'Europe/London' } as const;
const longDay = new Intl.DateTimeFormat('en-GB', {
  ...ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const day = { format: (when: Date): string => longDay.format(when).replace(',', '') };
const time = new Intl.DateTimeFormat('en-GB', { ...ZONE, hour: '2-digit', minute: '2-digit' });
const TITLES: readonly (readonly [keyof ShownPlan['sections'], string])[] = [
  ['aboutMe', 'In my own words'],
  ['safetyPlan', 'Safety plan'],
  ['strengths', 'What I am good at, and what helps'],
  ['needs', 'What I need'],
  ['formulation', 'How we make sense of it together'],
];
const PATHS: Readonly<Record<string, keyof ShownPlan['sections']>> = {
  'about-me': 'aboutMe',
  'safety-plan': 'safetyPlan',
  strengths: 'strengths',
  needs: 'needs',
  formulation: 'formulation',
};
const LOOKED_AT = 'Being looked at, asked by the person.';
const OUTCOMES = { open: 'to do', done: 'done', 'not-done': 'not done', lapsed: 'not needed any more' } as const;

/** The plan on paper: exactly what its reader is shown, without what is kept apart unless they ask for it by its name. */
@Injectable()
export class PlanPrintQuery {
  constructor(
    private readonly carePlan: CarePlanContext,
    private readonly plans: PlanQuery,
  ) {}

  async pdf(caller: Principal, personId: string, asked: Asked): Promise<Buffer> {
    const instant = this.carePlan.instantAsked(asked.asOf);
    const plan = await this.plans.read(caller, personId, instant);
    const pdf = await accessiblePdf(this.documentOf(plan, { ...asked, asOf: instant }));
    if (pdf) return pdf;
    throw new Problem({
      status: 409,
      code: 'letters-not-in-pdf',
      title: 'This plan has letters that cannot be put into a PDF here.',
      doNext: 'Print it from its page in your browser instead: that prints every letter.',
    });
  }

  private documentOf(plan: ShownPlan, { size, apart, names, asOf }: Asked) {
    const known = new Map(names.map(({ id, name }) => [id, name]));
    const nameOf = (id: string | null) => known.get(id ?? '') ?? roleOf(plan, id);
    const passages = apart.map((wanted) => {
      const found = plan.passages.find(({ section, sensitivity }) => `${section}/${sensitivity}` === wanted);
      if (!found) throw notFound();
      return found;
    });
    const person = known.get(plan.personId);
    const title = person === undefined ? 'A plan' : `Plan of ${person}`;
    const now = this.carePlan.platform.clock.now();
    const momentOf = (when: Date) => `${day.format(when)} at ${time.format(when)}`;
    const printed = momentOf(now);
    const stood = asOf === undefined ? undefined : momentOf(new Date(asOf));
    const age =
      stood === undefined
        ? 'The plan may have changed since: ask the team, or look at it online.'
        : `This is the plan as it stood on ${stood}, and not the plan of today.`;
    const isOut = (kind: string, id: string) => plan.keptFromUse.some((one) => one.kind === kind && one.id === id);
    const said = (text: string) => (text.trim() === '' ? LOOKED_AT : text);
    const section = ([name, heading]: (typeof TITLES)[number]): PdfPart[] => {
      const { text } = plan.sections[name];
      const path = Object.entries(PATHS).find(([, one]) => one === name)?.[0] ?? '';
      return text.trim() === '' && !isOut('section', path) ? [] : block(heading, said(text));
    };
    const [first, second, ...others] = TITLES.map(section);
    const actions = plan.actions.map(
      ({ text, ownerId, dueOn, status, why }) =>
        `${said(text)} ${nameOf(ownerId)}, by ${day.format(new Date(dueOn))}: ${OUTCOMES[status]}${why ? `. ${why}` : ''}`,
    );
    const team = plan.team
      .filter(({ leftAt }) => leftAt === null)
      .map(({ memberId, role, isKeyWorker }) => {
        const name = known.get(memberId);
        return [...(name === undefined ? [] : [name]), wordsOf(role), ...(isKeyWorker ? ['key worker'] : [])].join(
          ', ',
        );
      });
    return {
      ...{ title, language: 'en-GB', size },
      foot: `Printed ${printed}. ${stood === undefined ? 'It may be old.' : `As it stood on ${stood}.`} Version ${plan.contentHash.slice(0, 16)}.`,
      parts: [
        { kind: 'title' as const, text: title },
        {
          kind: 'words' as const,
          text: `Printed on ${printed}. ${age} It is what the reader who printed it may see. Version ${plan.revision}, ${plan.contentHash}.`,
        },
        ...[...(first ?? []), ...(second ?? [])],
        ...listed(
          'What I want',
          plan.goals.map(({ text }) => said(text)),
        ),
        ...listed('Who is doing what, by when', actions),
        ...others.flat(),
        ...passages.flatMap(({ section: path, text }) => {
          const heading = TITLES.find(([name]) => name === PATHS[path])?.[1] ?? path;
          return block(`Kept apart: ${heading}`, said(text));
        }),
        ...listed('My team', team),
        ...signed(plan),
        ...listed(
          'What the team said to it',
          plan.signed.map(({ memberId, outcome, reason, signedAt, lapsed }) => {
            const said = outcome === 'agreed' ? 'signed it' : 'said “not yet”';
            const why = reason === null ? '' : ` ${reason}`;
            const since = lapsed ? ' It has changed since.' : '';
            return `${nameOf(memberId)} ${said} on ${day.format(new Date(signedAt))}.${why}${since}`;
          }),
        ),
        ...block('Help now', 'In danger: 999. Urgent help with mental health: NHS 111. To talk: Samaritans 116 123.'),
      ],
    };
  }
}

const block = (heading: string, text: string): PdfPart[] => [
  { kind: 'heading', text: heading },
  { kind: 'words', text },
];

const listed = (heading: string, items: readonly string[]): PdfPart[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', items },
      ];

function signed({ signature }: ShownPlan): PdfPart[] {
  if (!signature) return [];
  const at = day.format(new Date(signature.at));
  const outcome =
    signature.outcome === 'agreed' ? `The person agreed it on ${at}.` : `The person did not agree it on ${at}.`;
  return block('Has it been agreed?', `${outcome}${signature.lapsed ? ' It has changed since.' : ''}`);
}

const wordsOf = (role: string): string => (role === 'gp' ? 'GP' : role.replaceAll('-', ' '));

function roleOf({ personId, team }: ShownPlan, id: string | null): string {
  if (id === personId) return 'The person';
  const member = team.find(({ memberId }) => memberId === id);
  return member ? `A ${wordsOf(member.role)} of the team` : 'Somebody on the team';
}
