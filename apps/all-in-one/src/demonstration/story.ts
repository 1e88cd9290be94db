import type { AddSafetyLine } from '@contexts/care-plan';
import type { DemonstrationAgency } from '@demonstration/accounts';
import type { PractitionerSub } from '@demonstration/steps';

/** How many working days before the first start each huddle was held, oldest first. */
export const HUDDLES = [38, 33, 28, 23, 18, 13, 8, 3] as const;
export type Huddle = (typeof HUDDLES)[number];

/** A made-up person, as they came to the door. */
export interface DemonstrationPerson {
  /** Never changed once released. */
  readonly label: string;
  readonly name: string;
  /** The account of the demonstration sign-in that is theirs. */
  readonly account?: 'person';
  readonly via: 'self' | 'phone' | 'paper' | 'introduced';
  readonly reachMe: { readonly how: 'phone' | 'text' | 'email' | 'post' | 'in-person'; readonly at: string };
  readonly whatBroughtYou: string;
  readonly whatWouldHelp?: string;
  readonly communicationNeeds?: string;
}

export interface WaitingPerson extends DemonstrationPerson {
  readonly hoursWaited: number;
  /** Why the last huddle left them without a key worker, for those who waited then. */
  readonly heldOver?: string;
}

export interface PersonWhoDeclined extends DemonstrationPerson {
  /** They came and went before this huddle. */
  readonly huddle: Huddle;
  readonly choice: string;
}

export interface WelcomedPerson extends DemonstrationPerson {
  readonly huddle: Huddle;
  readonly keyWorker: PractitionerSub;
  readonly conversation?: Conversation;
  readonly plan?: PlanStory;
  readonly measures?: readonly MeasureStory[];
  readonly decision?: DecisionStory;
  readonly asks?: readonly AskStory[];
  readonly handOver?: HandOverStory;
  /** In working days after the huddle; with an agreed plan it is six. */
  readonly helpAfter?: number;
  readonly wayBack?: WayBackStory;
  /** What their carer told the team on the last working day before the first start, and they may read. */
  readonly carerTold?: string;
  /** They did not come two working days before the first start. */
  readonly missed?: { readonly wonders: string; readonly tried: string };
}

/** As the key worker agreed it with them; the key worker has them back. */
export interface WayBackStory {
  readonly signs: string;
  readonly helps: string;
  readonly call: string;
  /** In days from the first start. */
  readonly until: number;
}

export interface Conversation {
  readonly place: string;
  readonly whatBroughtYouHere: string;
  readonly whatIsGoingWell: string;
  readonly whatIsHard: string;
  readonly whatYouWant: string;
  readonly whoCanHelp: string;
}

export interface PlanStory {
  readonly aboutMe?: string;
  readonly strengths?: string;
  readonly needs?: string;
  readonly formulation?: string;
  readonly safetyPlan?: string;
  /** Said by the person, one thing each. */
  readonly safetyLines?: readonly Pick<AddSafetyLine, 'heading' | 'text'>[];
  /** Invited by the key worker; the first of them writes the needs. */
  readonly joined?: readonly PractitionerSub[];
  /** Ruth, with an account of her own. */
  readonly carer?: boolean;
  readonly goals?: readonly GoalStory[];
  readonly actions?: readonly ActionStory[];
  readonly rewording?: { readonly by: PractitionerSub; readonly text: string };
  readonly signature?: 'agreed' | { readonly notYet: string };
}

export interface GoalStory {
  readonly label: string;
  readonly text: string;
  /** From 0 to 10, oldest first. */
  readonly ratings?: readonly [number] | readonly [number, number];
}

export interface ActionStory {
  readonly label: string;
  readonly text: string;
  readonly owner: 'person' | PractitionerSub;
  /** In days from the first start; overdue when negative. */
  readonly due: number;
  readonly goal?: string;
  readonly became?: 'done' | { readonly notDone: string };
}

export interface MeasureStory {
  readonly measure: 'phq-9' | 'gad-7';
  /** One digit an answer, oldest first. */
  readonly answers: readonly [string] | readonly [string, string];
}

export interface DecisionStory {
  readonly kind: 'plan-agreed' | 'step-down' | 'other';
  readonly question: string;
  readonly options: readonly [string, string, ...string[]];
  /** In working days after the huddle. */
  readonly after: number;
  readonly positions: readonly PositionStory[];
  readonly voice?: { readonly outcome: 'agrees' | 'refuses'; readonly words: string };
  readonly taken?: {
    readonly outcome: string;
    readonly implementer: 'person' | PractitionerSub;
    /** In days from the first start. */
    readonly review: number;
    /** What whoever carried it out says, a working day later. */
    readonly done?: string;
  };
}

export interface PositionStory {
  readonly by: PractitionerSub;
  readonly stance: 'agree' | 'agree-with-reservations' | 'dissent' | 'abstain';
  readonly reason?: string;
}

export interface AskStory {
  readonly service: string;
  readonly need: string;
  /** For whoever says yes by a link. */
  readonly forWhoAccepts?: string;
  readonly by: PractitionerSub;
  /** Made this many working days before the first start. */
  readonly ago: number;
  readonly answer?:
    | { readonly acceptedBy: PractitionerSub }
    | {
        readonly declinedBy: PractitionerSub;
        readonly reason: 'no-room' | 'not-the-right-service' | 'outside-our-area' | 'needs-more-support';
        readonly suggestion: string;
      };
}

export interface HandOverStory {
  readonly from: PractitionerSub;
  readonly to: DemonstrationAgency;
  readonly receiver: PractitionerSub;
  readonly medicines: string;
  readonly prescriber?: string | null;
  readonly reviewer?: string | null;
  readonly medicinesWhyNot?: string | null;
  readonly section117: 'not-applicable' | 'stays-with-sender' | 'moves-to-receiver';
  readonly stage: 'proposed' | 'late' | { readonly firstContact: string };
}
