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

/** Somebody outside has seen this checkpoint and found that it continues all that they had seen before. */
export interface CheckpointWitnessed {
  readonly type: 'CheckpointWitnessed';
  readonly data: {
    readonly size: number;
    /** As it is named in the settings of this installation. */
    readonly witness: string;
    /** The `cosignature/v1` line. */
    readonly cosignature: string;
    /** As the witness says. */
    readonly witnessedAt: string;
  };
}

export type CheckpointEvent = CheckpointSigned | CheckpointWitnessed;
