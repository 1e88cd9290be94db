import { defineStream } from '@platform/decider/stream-definition';
import type { Scribe } from './scribe.state';
import { evolveScribes } from './scribe.state';
import type { MemberSignature } from './signed.state';
import { evolveSigned } from './signed.state';
import { PERSONAL_IN_PLAN } from './personal.events';
import type { PlanComment } from './comment.state';
import { evolveComments } from './comment.state';
import type { DetailsOfPlan, Goal, PlanAction } from './detail.state';
import { evolveDetails, noDetails, withoutConflictsOf } from './detail.state';
import type { RecordedAgain } from './fact.events';
import type { FarewellHeld } from './farewell.events';
import type {
  ContentChange,
  CorrectionBegun,
  Entry,
  Joiner,
  Membership,
  PlanAgreedByPerson,
  PlanEvent,
  PlanNotAgreedByPerson,
  RewordingProposed,
  Section,
} from './plan.events';

export interface PlanSection {
  readonly text: string;
  readonly revisedBy: string | null;
  readonly revisedAt: string | null;
  /** Whoever wrote it together, when it was written live. */
  readonly writtenBy?: readonly string[];
  readonly correctionId?: string;
  readonly again?: RecordedAgain;
}
export interface PlanCorrection extends Omit<CorrectionBegun['data'], 'planId' | 'personId'> {
  readonly isOpen: boolean;
}
export interface TeamMember extends Joiner {
  readonly joinedAt: string;
  readonly leftAt: string | null;
}
export interface Signature {
  readonly outcome: 'agreed' | 'not-agreed';
  readonly contentHash: string;
  readonly passagesHash: string | null;
  readonly reason: string | null;
  readonly language: string | null;
  readonly at: string;
  readonly lapsed: boolean;
  /** What changed when it lapsed. */
  readonly changes: readonly ContentChange[];
}
export interface Plan {
  readonly planId: string;
  readonly personId: string;
  /** null while there is no plan. */
  readonly openedAt: string | null;
  readonly sections: Readonly<Record<Section, PlanSection>>;
  /** What sections said before, oldest first, without what was about somebody else. */
  readonly earlier: Readonly<Partial<Record<Section, readonly PlanSection[]>>>;
  /** Rewordings of about me that the person has not accepted. */
  readonly proposals: readonly Omit<RewordingProposed['data'], 'planId' | 'personId'>[];
  readonly goals: readonly Goal[];
  readonly actions: readonly PlanAction[];
  readonly details: DetailsOfPlan;
  readonly comments: readonly PlanComment[];
  /** Everybody who was ever on the team, once each. */
  readonly team: readonly TeamMember[];
  readonly signature: Signature | null;
  /** Of those on the team, the last answer of each. */
  readonly signed: readonly MemberSignature[];
  /** Whom the person named to write their words down, those of before too. */
  readonly scribes: readonly Scribe[];
  /** Introductions that the plan is open for. */
  readonly introductions: readonly string[];
  /** The team as it was when the person wanted nothing any more; null while the plan is not at rest. */
  readonly rest: { readonly restedAt: string; readonly team: readonly Membership[] } | null;
  /** With which the rest began; null while the plan is not at rest, or when it rests because the person wanted nothing. */
  readonly farewell: Pick<FarewellHeld['data'], 'decisionId' | 'words' | 'heldBy' | 'heldAt'> | null;
  /** When it was recorded that the person has died; null when it was not, or was a mistake. */
  readonly diedAt: string | null;
  /** Corrections that the person asked for of this plan. */
  readonly corrections: readonly PlanCorrection[];
}

export const unwritten: PlanSection = { text: '', revisedBy: null, revisedAt: null };

const noPlan: Plan = {
  planId: '',
  personId: '',
  openedAt: null,
  sections: {
    'about-me': unwritten,
    strengths: unwritten,
    needs: unwritten,
    formulation: unwritten,
    'safety-plan': unwritten,
  },
  proposals: [],
  goals: [],
  actions: [],
  details: noDetails,
  comments: [],
  team: [],
  signature: null,
  signed: [],
  scribes: [],
  introductions: [],
  rest: null,
  farewell: null,
  diedAt: null,
  earlier: {},
  corrections: [],
};

export function evolve(plan: Plan, event: PlanEvent): Plan {
  switch (event.type) {
    case 'PlanOpened': {
      const { planId, personId, openedAt, introductionId } = event.data;
      return { ...plan, planId, personId, openedAt, introductions: introductionId ? [introductionId] : [] };
    }
    case 'WelcomedAgain':
      return { ...plan, introductions: [...plan.introductions, event.data.introductionId] };
    case 'IntroductionEnded':
      return { ...plan, introductions: plan.introductions.filter((one) => one !== event.data.introductionId) };
    case 'PlanRested': {
      const team = plan.team
        .filter(({ leftAt }) => leftAt === null)
        .map(({ memberId, agencyId, role, isKeyWorker }) => ({ memberId, agencyId, role, isKeyWorker }));
      return { ...plan, rest: { restedAt: event.data.restedAt, team } };
    }
    case 'PlanRevived': {
      const { introductionId } = event.data;
      return { ...plan, rest: null, farewell: null, introductions: introductionId ? [introductionId] : [] };
    }
    case 'FarewellHeld': {
      const { decisionId, words, heldBy, heldAt } = event.data;
      return { ...plan, farewell: { decisionId, words, heldBy, heldAt }, introductions: [] };
    }
    case 'PersonDied':
      return { ...plan, diedAt: event.data.recordedAt };
    case 'DeathTakenBack':
      return { ...plan, diedAt: null };
    case 'TeamMemberJoined': {
      const { planId: _planId, personId: _personId, ...member } = event.data;
      const others = plan.team.filter(({ memberId }) => memberId !== member.memberId);
      return { ...plan, team: [...others, { ...member, leftAt: null }] };
    }
    case 'TeamMemberLeft':
      return {
        ...withMember(plan, event.data.memberId, { leftAt: event.data.leftAt, isKeyWorker: false }),
        scribes: evolveScribes(plan.scribes, event),
      };
    case 'ScribeNamed':
    case 'ScribeEnded':
      return { ...plan, scribes: evolveScribes(plan.scribes, event) };
    case 'PlanSignedByMember':
    case 'MemberSignaturesLapsed':
      return { ...plan, signed: evolveSigned(plan.signed, event) };
    case 'KeyWorkerChanged':
      return withMember(plan, event.data.memberId, { isKeyWorker: event.data.isKeyWorker });
    case 'PlanSectionRevised': {
      const { planId: _planId, personId: _personId, section, together, textHash: _hash, ...written } = event.data;
      const by = together?.by.map(({ memberId }) => memberId);
      return withSection(plan, section, by ? { ...written, writtenBy: by } : written);
    }
    case 'PersonsWordsRecorded': {
      const { text, personId, recordedAt, writtenDownBy: revisedBy = personId } = event.data;
      return withSection(plan, 'about-me', { text, revisedBy, revisedAt: recordedAt });
    }
    case 'RewordingProposed': {
      const { planId: _planId, personId: _personId, ...proposal } = event.data;
      return { ...plan, proposals: [...plan.proposals, proposal] };
    }
    case 'RewordingAccepted': {
      const { proposalId, text, personId, acceptedAt, writtenDownBy: revisedBy = personId } = event.data;
      const rest = withoutProposal(plan, proposalId);
      return withSection(rest, 'about-me', { text, revisedBy, revisedAt: acceptedAt });
    }
    case 'RewordingRefused':
      return withoutProposal(plan, event.data.proposalId);
    case 'GoalSet': {
      const { planId: _planId, personId: _personId, ...goal } = event.data;
      return { ...plan, goals: [...plan.goals, { why: '', ...goal, state: 'hoped-for' }] };
    }
    case 'ActionAgreed': {
      const { planId: _planId, personId: _personId, ...action } = event.data;
      return { ...plan, actions: [...plan.actions, { ...action, status: 'open', why: null }] };
    }
    case 'ActionCompleted': {
      const { actionId, outcome, why } = event.data;
      const actions = plan.actions.map((action) =>
        action.actionId === actionId ? { ...action, status: outcome, why } : action,
      );
      return { ...plan, actions };
    }
    case 'PlanAgreedByPerson': {
      const { agreedAt: at } = event.data;
      return { ...plan, signature: { outcome: 'agreed', ...shownTo(event), reason: null, at, ...STANDS } };
    }
    case 'PlanNotAgreedByPerson': {
      const { reason, answeredAt: at } = event.data;
      return { ...plan, signature: { outcome: 'not-agreed', ...shownTo(event), reason, at, ...STANDS } };
    }
    case 'PlanSignatureLapsed': {
      const { changes = [] } = event.data;
      return { ...plan, signature: plan.signature && { ...plan.signature, lapsed: true, changes } };
    }
    case 'FoundAboutSomebodyElse':
      return withoutEntry(plan, event.data.entry);
    case 'CorrectionBegun': {
      const { planId: _planId, personId: _personId, ...correction } = event.data;
      return { ...plan, corrections: [...plan.corrections, { ...correction, isOpen: true }] };
    }
    case 'CorrectionClosed': {
      const { correctionId } = event.data;
      const corrections = plan.corrections.map((one) =>
        one.correctionId === correctionId ? { ...one, isOpen: false } : one,
      );
      return { ...plan, corrections };
    }
    case 'CommentMade':
    case 'CommentAnswered':
    case 'CommentResolved':
      return { ...plan, comments: evolveComments(plan.comments, event) };
    default:
      return { ...plan, ...evolveDetails(plan, event) };
  }
}

const STANDS = { lapsed: false, changes: [] } as const;

function shownTo({ data }: PlanAgreedByPerson | PlanNotAgreedByPerson) {
  const { contentHash, passagesHash = null, language = null } = data;
  return { contentHash, passagesHash, language };
}

function withMember(plan: Plan, memberId: string, change: Partial<TeamMember>): Plan {
  return {
    ...plan,
    team: plan.team.map((member) => (member.memberId === memberId ? { ...member, ...change } : member)),
  };
}

function withSection(plan: Plan, section: Section, written: PlanSection): Plan {
  const earlier = { ...plan.earlier, [section]: [...(plan.earlier[section] ?? []), plan.sections[section]] };
  return { ...plan, earlier, sections: { ...plan.sections, [section]: written } };
}

const withoutProposal = (plan: Plan, id: string): Plan => ({
  ...plan,
  proposals: plan.proposals.filter(({ proposalId }) => proposalId !== id),
});

function withoutEntry(plan: Plan, { kind, id }: Entry): Plan {
  const details = withoutConflictsOf(plan.details, id);
  switch (kind) {
    case 'section': {
      const section = id as Section;
      const before = plan.earlier[section] ?? [];
      const again = before.at(-1) ?? unwritten;
      const sections = { ...plan.sections, [section]: again };
      // A comment quotes words: of what was about somebody else none stays.
      const comments = plan.comments.filter((one) => one.section !== section || again.text.includes(one.quote));
      return { ...plan, sections, comments, earlier: { ...plan.earlier, [section]: before.slice(0, -1) } };
    }
    case 'proposal':
      return withoutProposal(plan, id);
    case 'goal':
      return { ...plan, details, goals: plan.goals.filter(({ goalId }) => goalId !== id) };
    case 'action':
      return { ...plan, details, actions: plan.actions.filter(({ actionId }) => actionId !== id) };
    case 'comment':
      return { ...plan, comments: plan.comments.filter(({ commentId }) => commentId !== id) };
    case 'safety-line':
      return {
        ...plan,
        details: { ...details, safetyLines: details.safetyLines.filter((line) => line.lineId !== id) },
      };
  }
}

export const planStream = defineStream<Plan, PlanEvent>({
  category: 'carePlan',
  initial: noPlan,
  evolve,
  informationClass: 'plan',
  personal: PERSONAL_IN_PLAN,
});
