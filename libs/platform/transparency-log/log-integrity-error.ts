/** What is stored contradicts itself or what was signed: stop and call a person, never repair. */
export class LogIntegrityError extends Error {
  override readonly name = 'LogIntegrityError';
}
