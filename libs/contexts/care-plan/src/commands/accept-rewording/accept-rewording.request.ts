/** Accepting needs no words: they are those of the proposal. */
export class AcceptRewordingRequest {}
