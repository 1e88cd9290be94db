import type { Anchor, CommentEvent } from './comment.events';
import type { DetailEvent } from './detail.events';
import type { Fact, RecordedAgain, Section } from './fact.events';
import type { FarewellHeld } from './farewell.events';
import type { ScribeEvent } from './scribe.events';
import type { SignedEvent } from './signed.events';
import type { WrongPersonReason } from './wrong-person.rules';

export type { Section };

export type MemberRole =
  | 'person'
  | 'carer'
  | 'peer-supporter'
  | 'community-worker'
  | 'link-worker'
  | 'gp'
  | 'clinician'
  | 'hub-coordinator'
  | 'service-manager'
  | 'commissioner'
  | 'caldicott-guardian';

/** What one can point at in a plan: the words that a section has now, a rewording that waits, a goal, something to do, a line about safety, a comment. */
export interface Entry {
  readonly kind: 'section' | 'proposal' | 'goal' | 'action' | 'safety-line' | 'comment';
  /** Of a section its name. */
  readonly id: string;
}
/** How a change came about, where it is not by itself. */
interface Origin {
  /** The request of the person that it answers. */
  readonly correctionId?: string;
  readonly again?: RecordedAgain;
}

/** Of words that were written live, by one or several at the same time: who put in and took out how much, and no words. */
export interface WrittenTogether {
  /** The last of the changes that are in it. */
  readonly upTo: number;
  readonly by: readonly { readonly memberId: string; readonly inserted: number; readonly removed: number }[];
}
interface Together {
  readonly together?: WrittenTogether;
  /** SHA-256 of the text, hexadecimal. */
  readonly textHash?: string;
}

export type PlanOpened = Fact<
  'PlanOpened',
  {
    readonly openedAt: string;
    /** The introduction that it was opened for; absent in plans of before. */
    readonly introductionId?: string;
  }
>;
/** Another introduction of the person got a key worker while the plan was open. */
export type WelcomedAgain = Fact<'WelcomedAgain', { readonly introductionId: string; readonly welcomedAt: string }>;
/** An introduction ended by the person's own choice. */
export type IntroductionEnded = Fact<
  'IntroductionEnded',
  { readonly introductionId: string; readonly endedAt: string }
>;
/** The person wants nothing now: the plan is kept, and the team leaves. */
export type PlanRested = Fact<'PlanRested', { readonly restedAt: string }>;
/** The person came back: to the team they last had, or with a new key worker alone. */
export type PlanRevived = Fact<
  'PlanRevived',
  { readonly introductionId: string | null; readonly withLastTeam: boolean; readonly revivedAt: string }
>;
/** As intake told. */
export type PersonDied = Fact<'PersonDied', { readonly recordedAt: string }>;
export type DeathTakenBack = Fact<'DeathTakenBack', { readonly correctedAt: string }>;

export interface Membership {
  readonly memberId: string;
  readonly agencyId: string;
  readonly role: MemberRole;
  readonly isKeyWorker: boolean;
}
/** For which hand-over somebody joined as the receiver; whoever joined in another way has none. */
interface Receiving {
  readonly handOverId?: string;
}
export type Joiner = Membership & Receiving;
export type TeamMemberJoined = Fact<'TeamMemberJoined', Joiner & { readonly joinedAt: string }>;
export type TeamMemberLeft = Fact<'TeamMemberLeft', { readonly memberId: string; readonly leftAt: string }>;
/** A member became the key worker, or stepped back from being it. */
export type KeyWorkerChanged = Fact<'KeyWorkerChanged', Membership & { readonly changedAt: string }>;

export type PlanSectionRevised = Fact<
  'PlanSectionRevised',
  {
    readonly section: Exclude<Section, 'about-me'>;
    readonly text: string;
    readonly revisedBy: string;
    readonly revisedAt: string;
  } & Origin &
    Together
>;
/** By whom the person named to write for them; absent when they wrote it themself. */
interface WrittenDown {
  readonly writtenDownBy?: string;
}
/** About me, said by the person. */
export type PersonsWordsRecorded = Fact<
  'PersonsWordsRecorded',
  { readonly text: string; readonly recordedAt: string } & Together & WrittenDown
>;
export type RewordingProposed = Fact<
  'RewordingProposed',
  {
    readonly proposalId: string;
    readonly text: string;
    /** That `text` goes in the place of these words, and not of everything. */
    readonly instead?: Anchor;
    /** Those words, as they were suggested on. */
    readonly quote?: string;
    readonly proposedBy: string;
    readonly proposedAt: string;
  } & Pick<Origin, 'again'>
>;
/** The person took the proposed words for their own. */
export type RewordingAccepted = Fact<
  'RewordingAccepted',
  { readonly proposalId: string; readonly text: string; readonly acceptedAt: string } & WrittenDown
>;
/** The person’s own words stay as they are. */
export type RewordingRefused = Fact<
  'RewordingRefused',
  { readonly proposalId: string; readonly refusedBy: string; readonly refusedAt: string }
>;

export type GoalSet = Fact<
  'GoalSet',
  {
    readonly goalId: string;
    readonly text: string;
    /** Why it matters; absent in goals of before. */
    readonly why?: string;
    readonly setBy: string;
    readonly setAt: string;
  } & Origin
>;
export interface NewAction {
  readonly actionId: string;
  readonly text: string;
  /** A member of the team, or the person. */
  readonly ownerId: string;
  /** null when the person does it. */
  readonly ownerAgencyId: string | null;
  /** YYYY-MM-DD */
  readonly dueOn: string;
  readonly goalId: string | null;
}
export type ActionAgreed = Fact<
  'ActionAgreed',
  NewAction & { readonly agreedBy: string; readonly agreedAt: string } & Origin
>;
/** What became of an action. */
export type ActionCompleted = Fact<
  'ActionCompleted',
  {
    readonly actionId: string;
    readonly outcome: 'done' | 'not-done';
    readonly why: string | null;
    readonly completedBy: string;
    readonly completedAt: string;
  }
>;

/** Exactly what was shown. */
interface Shown {
  /** The same in whichever language the page around it was. */
  readonly contentHash: string;
  /** Of the passages kept apart that the signer read; null or absent when there were none. */
  readonly passagesHash?: string | null;
  /** In which it was shown, such as cy; absent in answers of before. */
  readonly language?: string;
}
export type PlanAgreedByPerson = Fact<'PlanAgreedByPerson', Shown & { readonly agreedAt: string }>;
export type PlanNotAgreedByPerson = Fact<
  'PlanNotAgreedByPerson',
  Shown & { readonly reason: string; readonly answeredAt: string }
>;
/** Which part of what was signed is not as it was. */
export interface ContentChange {
  readonly kind: 'section' | 'goal' | 'action' | 'safety-line' | 'plan';
  readonly id: string;
  /** `added` and `taken-out` are of the whole entry. */
  readonly field: string;
}
/** What was signed is no longer what the plan says. */
export type PlanSignatureLapsed = Fact<
  'PlanSignatureLapsed',
  { readonly changes?: readonly ContentChange[]; readonly lapsedAt: string }
>;

/** It was about somebody else. No view shows it from here on; what went before it is what counts again. */
export type FoundAboutSomebodyElse = Fact<
  'FoundAboutSomebodyElse',
  {
    readonly takenOutId: string;
    readonly entry: Entry;
    readonly reason: WrongPersonReason;
    readonly correctionId: string | null;
    /** Whether it was recorded in the record of whom it is about. */
    readonly recordedAgain: boolean;
    readonly agencyId: string | null;
    readonly foundBy: string;
    readonly foundAt: string;
  }
>;

/** The person asked for a correction of this, and until they are answered it may be kept from use. */
export type CorrectionBegun = Fact<
  'CorrectionBegun',
  {
    readonly correctionId: string;
    /** null when it is of no entry in particular. */
    readonly entry: Entry | null;
    readonly keptFromUse: boolean;
    readonly askedAt: string;
  }
>;
export type CorrectionClosed = Fact<'CorrectionClosed', { readonly correctionId: string; readonly answeredAt: string }>;

export type PlanEvent =
  | CommentEvent
  | ScribeEvent
  | SignedEvent
  | RewordingRefused
  | DetailEvent
  | PlanOpened
  | WelcomedAgain
  | IntroductionEnded
  | FarewellHeld
  | PlanRested
  | PlanRevived
  | PersonDied
  | DeathTakenBack
  | TeamMemberJoined
  | TeamMemberLeft
  | KeyWorkerChanged
  | PlanSectionRevised
  | PersonsWordsRecorded
  | RewordingProposed
  | RewordingAccepted
  | GoalSet
  | ActionAgreed
  | ActionCompleted
  | PlanAgreedByPerson
  | PlanNotAgreedByPerson
  | PlanSignatureLapsed
  | FoundAboutSomebodyElse
  | CorrectionBegun
  | CorrectionClosed;
