export interface Farewell {
  /** With what words it was said; null while help goes on. */
  readonly held: {
    readonly decisionId: string;
    readonly words: string;
    readonly heldBy: string;
    readonly heldAt: string;
  } | null;
  /** Joint decisions to say farewell that hold. */
  readonly decisions: readonly { readonly decisionId: string; readonly question: string; readonly outcome: string }[];
  /** What stands in the way, for the key worker; null for everybody else. */
  readonly left: {
    readonly actionIds: readonly string[];
    readonly asks: number;
    readonly needs: number;
    readonly decisions: number;
    readonly questions: number;
    readonly concerns: number;
    readonly isBeingHandedOver: boolean;
    readonly waitsForContact: boolean;
    readonly wayBackIsOpen: boolean;
  } | null;
}
