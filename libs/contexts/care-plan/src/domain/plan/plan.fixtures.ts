import type {
  ActionAgreed,
  ContentChange,
  GoalSet,
  PlanAgreedByPerson,
  PlanOpened,
  PlanSignatureLapsed,
  PlanSectionRevised,
  PersonsWordsRecorded,
  RewordingProposed,
  Section,
  TeamMemberJoined,
} from './plan.events';
import type { Asked } from './plan.rules';

const ID = '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f';
export const plan = { planId: `${ID}0001`, personId: `${ID}0002` };
export const AT = '2026-03-02T09:00:00.000Z';
export const HASH = 'a'.repeat(64);

/** Two members of two agencies, somebody else, and the person: each asks now. */
export const keyWorker: Asked = { at: AT, by: { memberId: `${ID}0011`, personId: null } };
export const clinician: Asked = { at: AT, by: { memberId: `${ID}0012`, personId: null } };
export const stranger: Asked = { at: AT, by: { memberId: `${ID}0013`, personId: null } };
export const person: Asked = { at: AT, by: { memberId: plan.personId, personId: plan.personId } };

export const idOf = ({ by }: Asked): string => by.memberId ?? '';
export const charity = `${ID}0021`;
export const trust = `${ID}0022`;

export const opened = (): PlanOpened => ({ type: 'PlanOpened', data: { ...plan, openedAt: AT } });

export const joined = (more: Partial<TeamMemberJoined['data']> = {}): TeamMemberJoined => ({
  type: 'TeamMemberJoined',
  data: {
    ...plan,
    memberId: idOf(clinician),
    agencyId: trust,
    role: 'clinician',
    isKeyWorker: false,
    joinedAt: AT,
    ...more,
  },
});

/** A plan with a key worker of a charity and a clinician of a trust. */
export const openedWithTeam = (): readonly [PlanOpened, TeamMemberJoined, TeamMemberJoined] => [
  opened(),
  joined({ memberId: idOf(keyWorker), agencyId: charity, role: 'community-worker', isKeyWorker: true }),
  joined(),
];

export const revised = (
  section: Exclude<Section, 'about-me'>,
  text: string,
  by: Asked = clinician,
): PlanSectionRevised => ({
  type: 'PlanSectionRevised',
  data: { ...plan, section, text, revisedBy: idOf(by), revisedAt: AT },
});

export const wordsRecorded = (text: string): PersonsWordsRecorded => ({
  type: 'PersonsWordsRecorded',
  data: { ...plan, text, recordedAt: AT },
});

export const rewordingProposed = (text: string): RewordingProposed => ({
  type: 'RewordingProposed',
  data: { ...plan, proposalId: `${ID}0031`, text, proposedBy: idOf(clinician), proposedAt: AT },
});

export const goalSet = (text = 'Sleep through the night'): GoalSet => ({
  type: 'GoalSet',
  data: { ...plan, goalId: `${ID}0041`, text, setBy: plan.personId, setAt: AT },
});

export const actionAgreed = (more: Partial<ActionAgreed['data']> = {}): ActionAgreed => ({
  type: 'ActionAgreed',
  data: {
    ...plan,
    actionId: `${ID}0051`,
    text: 'Ring the housing office',
    ownerId: idOf(keyWorker),
    ownerAgencyId: charity,
    dueOn: '2026-03-09',
    goalId: null,
    agreedBy: idOf(clinician),
    agreedAt: AT,
    ...more,
  },
});

export const agreed = (contentHash = HASH): PlanAgreedByPerson => ({
  type: 'PlanAgreedByPerson',
  data: { ...plan, contentHash, agreedAt: AT },
});

export const lapsed = (...changes: readonly ContentChange[]): PlanSignatureLapsed => ({
  type: 'PlanSignatureLapsed',
  data: { ...plan, changes, lapsedAt: AT },
});
