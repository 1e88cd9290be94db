/** Resolving has no words of its own: which comment is in the address. */
export class ResolveCommentRequest {}
