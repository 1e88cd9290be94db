/** An account is taken for one place in the alliance: whoever asks for a second one finds it taken. */
export interface PlaceTaken {
  readonly type: 'PlaceTaken';
  readonly data: {
    readonly accountId: string;
    readonly practitionerId: string;
    readonly invitationId: string;
    readonly takenAt: string;
  };
}
