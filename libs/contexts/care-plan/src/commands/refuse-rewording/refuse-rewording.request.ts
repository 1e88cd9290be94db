/** Refusing needs no words, and no reason: the words are the person’s own. */
export class RefuseRewordingRequest {}
