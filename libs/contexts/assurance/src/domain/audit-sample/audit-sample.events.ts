/**
 * Somebody will be shown pathways drawn by chance. Said before anybody can know which: the list they are drawn from is
 * fixed here by its hash, and the checkpoint that decides has not been signed.
 */
export interface AuditSampleAnnounced {
  readonly type: 'AuditSampleAnnounced';
  readonly data: {
    readonly sampleId: string;
    /** `2026-03` or `2026-Q1`, in which the pathways began. */
    readonly period: string;
    /** How many will be drawn. */
    readonly asked: number;
    /** Of the list; a few of them may stand for nobody, so that their number tells no more than a published figure. */
    readonly lines: number;
    /** SHA-256 of the lines in their order, each with a line feed after it. */
    readonly listHash: string;
    /** SHA-256 of the numbers of all entries that are steps of these pathways and of some that are not, in the same way. */
    readonly entriesHash: string;
    /** Position in the log of the last event that was read for it. */
    readonly upTo: string;
    readonly rule: string;
    readonly announcedBy: string;
    readonly announcedAt: string;
  };
}

/** The first checkpoint with the announcement in it was signed, and says which lines. */
export interface AuditSampleDrawn {
  readonly type: 'AuditSampleDrawn';
  readonly data: {
    readonly sampleId: string;
    readonly period: string;
    readonly rule: string;
    /** Of the checkpoint that is the seed. */
    readonly size: number;
    /** Base64. */
    readonly root: string;
    /** Line numbers, the first line is 1. */
    readonly positions: readonly number[];
    readonly drawnAt: string;
  };
}

export type AuditSampleEvent = AuditSampleAnnounced | AuditSampleDrawn;
