/** For what is there by the way it was made: that it is not would be a mistake of ours. */
export function certain<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Something is missing that a release always has.');
  return value;
}
