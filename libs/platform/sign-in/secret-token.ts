import { createHash, randomBytes } from 'node:crypto';

const TOKEN_FORM = /^[A-Za-z0-9_-]{43}$/;

/** 32 random bytes as 43 base64url characters. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const isToken = (value: string | undefined): value is string => value !== undefined && TOKEN_FORM.test(value);

/** What is stored instead of a token: a copy of the table opens no session. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();
