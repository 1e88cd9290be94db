const LONGEST = 2000;
const UNSAFE = /[\u0000-\u0020\u007f\\]/;
const NOWHERE = 'http://return-to.invalid';

/** The path to open after signing in, or null when it is not plainly a page of this site. Absent means the front page. */
export function checkReturnTo(value: unknown): string | null {
  if (value === undefined || value === '') return '/';
  if (typeof value !== 'string' || value.length > LONGEST || UNSAFE.test(value)) return null;
  if (!value.startsWith('/') || value.startsWith('//') || !URL.canParse(value, NOWHERE)) return null;
  const url = new URL(value, NOWHERE);
  if (url.origin !== NOWHERE || url.pathname.startsWith('//')) return null;
  if (url.pathname === '/auth' || url.pathname.startsWith('/auth/')) return null;
  return value;
}
