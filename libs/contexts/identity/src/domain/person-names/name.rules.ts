/** Without the spaces around it and in one Unicode form; otherwise as it was written. */
export const asGiven = (text: string): string => text.trim().normalize('NFC');

/** Null where nothing was written. */
export const asGivenOrNull = (text: string | null | undefined): string | null =>
  text === null || text === undefined || asGiven(text) === '' ? null : asGiven(text);
