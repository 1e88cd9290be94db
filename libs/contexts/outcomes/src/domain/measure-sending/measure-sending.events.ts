import type { MeasureCode } from '../measure/definition.rules';

/** Somebody of the team wants the link to a measure to reach the person by a message. */
export interface MeasureSendingAsked {
  readonly type: 'MeasureSendingAsked';
  readonly data: {
    readonly sendingId: string;
    readonly personId: string;
    readonly measure: MeasureCode;
    readonly sendingAskedBy: string;
    readonly agencyId: string | null;
    readonly sendingAskedAt: string;
  };
}

/** A code was made for one attempt to send it. What opens it is in that message and nowhere else. */
export interface MeasureLinkMade {
  readonly type: 'MeasureLinkMade';
  readonly data: {
    readonly sendingId: string;
    readonly personId: string;
    /** Made of the code, one way. */
    readonly measureId: string;
    readonly madeAt: string;
  };
}

export type MeasureSendingEvent = MeasureSendingAsked | MeasureLinkMade;
