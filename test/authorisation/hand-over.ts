/** A hand-over with what is said in every one. */
export function handOverOf(of: object, meetingOn: string): object {
  const said = { medicines: 'The surgery prescribes; nothing changes.', section117: 'not-applicable' };
  return { ...of, ...said, meetingOn };
}
