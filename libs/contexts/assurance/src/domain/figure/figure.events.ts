/**
 * A revision of a figure came out. `text` is what was released, to the byte: asked for again, it is given again. `asked` is what
 * it was made of, which the next release is audited against; it counts few people exactly and is shown to nobody.
 */
export interface FigurePublished {
  readonly type: 'FigurePublished';
  readonly data: {
    readonly figure: string;
    readonly period: string;
    readonly revision: number;
    /** A `Released` of platform/disclosure-control as JSON. */
    readonly text: string;
    /** The `Release` it was made of as JSON, with the ids of the people and nothing else about them. */
    readonly asked: string;
    readonly publishedAt: string;
  };
}

/** A figure was asked for and did not come out; why is a code. Asking tells nobody anything, and is kept all the same. */
export interface FigureWithheld {
  readonly type: 'FigureWithheld';
  readonly data: {
    readonly figure: string;
    readonly period: string;
    readonly revision: number;
    readonly because: 'policyLooser' | 'malformed' | 'tablesDisagree' | 'revisionNotNext' | 'differsByFew';
    readonly withheldAt: string;
  };
}

export type FigureEvent = FigurePublished | FigureWithheld;
