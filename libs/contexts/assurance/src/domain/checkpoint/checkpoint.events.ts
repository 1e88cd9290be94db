/** Everything recorded so far was signed: `root` stands for the first `size` entries of the log. */
export interface CheckpointSigned {
  readonly type: 'CheckpointSigned';
  readonly data: {
    readonly size: number;
    /** Base64. */
    readonly root: string;
    /** The name of the log, which is also the name of its key. */
    readonly origin: string;
    /** The signed note, as it is published. */
    readonly checkpoint: string;
    readonly signedAt: string;
  };
}

export type CheckpointEvent = CheckpointSigned;
