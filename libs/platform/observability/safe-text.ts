/** A code, an id, a pattern of an address, and before it a method: no spaces, so that no two words can be a name. */
const SAFE_TEXT = /^([A-Z]+ )?[\w.:/?=()*-]{0,200}$/;

/** The text when it may leave the process, to a log or a trace; a constant in its place when somebody could have written it. */
export const safeText = (text: string): string => (SAFE_TEXT.test(text) ? text : '[left out]');
