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
    /** The `Release` it was made of as JSON, with the ids of the people and nothing else about them; empty where that is sealed. */
    readonly asked: string;
    readonly publishedAt: string;
    readonly standsOn?: StandsOn;
  };
}

/** What the figure that comes out with it was made of, sealed: how many of few people are of one group is in no clear text. */
export interface FigureMadeOf {
  readonly type: 'FigureMadeOf';
  readonly data: {
    readonly figure: string;
    readonly period: string;
    readonly revision: number;
    /** As {@link FigurePublished} would keep it; null once its key is destroyed. */
    readonly asked: string | null;
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
    readonly standsOn?: StandsOn;
  };
}

/** What a figure can be counted again from: its meaning, how far the log was read, and what was signed of it then. */
export interface StandsOn {
  readonly definition: string;
  readonly version: number;
  /** Position in the log of the last event that was read. */
  readonly upTo: string;
  /** Of the signed checkpoint that ends with that event. */
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** Earlier figures that it was protected against, in their order: `introductions.v1.2026-02.r1`. */
  readonly beside: readonly string[];
}

/** Somebody had a revision counted again from the log, and what they found. */
export interface FigureRecomputed {
  readonly type: 'FigureRecomputed';
  readonly data: {
    readonly figure: string;
    readonly period: string;
    readonly revision: number;
    readonly equal: boolean;
    readonly by: string;
    readonly at: string;
  };
}

export type FigureEvent = FigureMadeOf | FigurePublished | FigureWithheld | FigureRecomputed;
