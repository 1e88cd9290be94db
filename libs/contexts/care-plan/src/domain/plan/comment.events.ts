import type { Fact, Section } from './fact.events';

/** Words of a section while they are written live: relative positions of Yjs, hexadecimal, in the document that began as `epoch`. */
export interface Anchor {
  readonly epoch: string;
  readonly start: string;
  readonly end: string;
}

/** Somebody said something about these words of a section. */
export type CommentMade = Fact<
  'CommentMade',
  {
    readonly commentId: string;
    readonly section: Section;
    readonly anchor: Anchor;
    /** The words as whoever made it had them before them. */
    readonly quote: string;
    readonly text: string;
    readonly madeBy: string;
    readonly madeAt: string;
  }
>;
/** One that was resolved is open again. */
export type CommentAnswered = Fact<
  'CommentAnswered',
  {
    readonly commentId: string;
    readonly answerId: string;
    readonly text: string;
    readonly answeredBy: string;
    readonly answeredAt: string;
  }
>;
export type CommentResolved = Fact<
  'CommentResolved',
  { readonly commentId: string; readonly resolvedBy: string; readonly resolvedAt: string }
>;

export type CommentEvent = CommentMade | CommentAnswered | CommentResolved;
