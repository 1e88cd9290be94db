import { Problem } from '../http/problem';

/** 401: a token that does not hold is never taken for no token. */
export function tokenRefused(reason: string): Problem {
  return new Problem({
    status: 401,
    code: 'service-token-refused',
    title: 'The service token was not accepted.',
    doNext: 'Mint a new token for the context that is asked, with the key that both contexts were given.',
    about: { reason },
  });
}

/** 401: what came as a bearer token is no access token of a program. An ID token never is. */
export function apiTokenRefused(): Problem {
  return new Problem({
    status: 401,
    code: 'access-token-refused',
    title: 'The access token was not accepted.',
    doNext: 'Ask for a new one at /auth/token, as a program that an administrator registered. People use a browser.',
  });
}
