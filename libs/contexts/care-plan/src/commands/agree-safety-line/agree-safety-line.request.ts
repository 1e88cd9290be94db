/** Agreeing has no words of its own: the line is in the address, the revision in If-Match. */
export class AgreeSafetyLineRequest {}
