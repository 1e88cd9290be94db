/** Something that was promised did not hold; the message says what. */
export class Failed extends Error {}
