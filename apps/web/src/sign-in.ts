const SENT_AT = 'living-well:sent-to-sign-in';
const LOOP_MS = 15_000;

export const signInAddress = (returnTo: string): string => `/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`;

/** The same account again, with a fresh proof; and back to here. */
export const stepUpAddress = (returnTo: string): string =>
  `/auth/sign-in?again=1&strong=1&returnTo=${encodeURIComponent(returnTo)}`;

/** Where somebody lands who signs in at the front door: the first page of their own room. */
export const FIRST_PAGE = '/?go=first-page';

export const whereWeAre = (): string => `${window.location.pathname}${window.location.search}`;

/** Goes to sign in and back here. Says false, and stays, when we have only just come from there: no loops. */
export function goToSignIn(now: number = Date.now()): boolean {
  const last = Number(sessionStorage.getItem(SENT_AT) ?? 0);
  if (now - last < LOOP_MS) return false;
  sessionStorage.setItem(SENT_AT, String(now));
  window.location.assign(signInAddress(whereWeAre()));
  return true;
}
