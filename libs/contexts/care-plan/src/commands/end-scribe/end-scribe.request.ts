/** Ending it has no words of its own: there is one scribe at a time. */
export class EndScribeRequest {}
