import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OidcClient, reachedUrl, SignInRefused } from './oidc-client';

const text = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const ours = pair();
const others = pair();
const publicPem = ours.publicKey.export({ type: 'spki', format: 'pem' }).toString();

type Claims = Record<string, unknown>;
type Sealer = (claims: Claims) => string;

const signed =
  (header: Claims = {}, key = ours.privateKey): Sealer =>
  (claims) => {
    const input = `${text({ alg: 'RS256', kid: 'k', ...header })}.${text(claims)}`;
    return `${input}.${createSign('RSA-SHA256').update(input).sign(key).toString('base64url')}`;
  };
const unsigned: Sealer = (claims) => `${text({ alg: 'none' })}.${text(claims)}.`;
const stripped: Sealer = (claims) => `${signed()(claims).split('.').slice(0, 2).join('.')}.`;
const withPublicKeyAsSecret: Sealer = (claims) => {
  const input = `${text({ alg: 'HS256', kid: 'k' })}.${text(claims)}`;
  return `${input}.${createHmac('sha256', publicPem).update(input).digest('base64url')}`;
};
const alteredAfter: Sealer = (claims) => {
  const [header, , signature] = signed()(claims).split('.');
  return `${header}.${text({ ...claims, sub: 'somebody-else' })}.${signature}`;
};

/** An OpenID provider that answers whatever a test wants. */
let server: Server;
let issuer: string;
let idToken: () => string | undefined = () => undefined;
let userInfo: Claims = {};
let metadata: Claims = {};

beforeAll(async () => {
  server = createServer((request, response) => {
    const answers: Record<string, unknown> = {
      '/.well-known/openid-configuration': {
        issuer,
        authorization_endpoint: `${issuer}/authorise`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
        ...metadata,
      },
      '/jwks': { keys: [{ ...ours.publicKey.export({ format: 'jwk' }), kid: 'k', use: 'sig' }] },
      '/token': { access_token: 'a', token_type: 'bearer', id_token: idToken() },
      '/userinfo': userInfo,
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[request.url ?? '']));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

const client = (): OidcClient =>
  new OidcClient(
    () => ({ issuer, clientId: 'us', clientSecret: 's', redirectUri: 'https://here.example/auth/callback' }),
    () => new Date('2026-01-05T09:00:00.000Z'),
  );

async function signIn(claims: Claims, sealed: Sealer = signed()) {
  const us = client();
  const started = await us.begin();
  const seconds = Math.floor(Date.now() / 1000);
  const usual = { iss: issuer, sub: 'sam', aud: 'us', iat: seconds, exp: seconds + 60, nonce: started.nonce };
  idToken = () => sealed({ ...usual, ...claims });
  return us.complete(new URLSearchParams({ code: 'c', state: started.state }), started);
}

describe('an answer of the provider', () => {
  beforeEach(() => {
    userInfo = { sub: 'sam', given_name: 'Sam', family_name: 'Okafor' };
    metadata = {};
  });

  it('says who signed in, by issuer and subject, and when', async () => {
    expect(await signIn({ name: 'Sam O', email: 'sam@example.org', auth_time: 1_700_000_000 })).toEqual({
      issuer,
      subject: 'sam',
      name: 'Sam O',
      authenticatedAt: new Date(1_700_000_000_000),
      assurance: { signIn: 0, identity: 0 },
      provider: 'default',
      providerSid: null,
    });
  });

  it('without a name is completed from what the provider tells of the same person', async () => {
    expect(await signIn({})).toMatchObject({
      name: 'Sam Okafor',
      authenticatedAt: new Date('2026-01-05T09:00:00.000Z'),
    });
    userInfo = { sub: 'sam' };
    expect(await signIn({})).toMatchObject({ subject: 'sam', name: null });
    userInfo = { sub: 'ruth', name: 'Ruth' };
    await expect(signIn({})).rejects.toBeInstanceOf(SignInRefused);
  });

  const now = Math.floor(Date.now() / 1000);
  it.each<[string, Claims, Sealer?]>([
    ['without a signature', {}, unsigned],
    ['with its signature taken off', {}, stripped],
    ['signed with the public key as a secret', {}, withPublicKeyAsSecret],
    ['signed by another key under the same name', {}, signed({}, others.privateKey)],
    ['signed by a key nobody published', {}, signed({ kid: 'other' }, others.privateKey)],
    [
      'signed by a key it brought itself',
      {},
      signed({ kid: 'o', jwk: others.publicKey.export({ format: 'jwk' }) }, others.privateKey),
    ],
    ['changed after it was signed', {}, alteredAfter],
    ['under another algorithm of the same key', {}, signed({ alg: 'RS512' })],
    ['with a critical header', {}, signed({ crit: ['x'], x: 1 })],
    ['of another issuer', { iss: 'https://evil.example' }],
    ['for another application', { aud: 'them' }],
    ['for two applications, granted to the other', { aud: ['us', 'them'], azp: 'them' }],
    ['with another nonce', { nonce: 'other' }],
    ['without a nonce', { nonce: undefined }],
    ['that has run out', { exp: now - 120, iat: now - 240 }],
    ['without an end', { exp: undefined }],
    ['that is not valid yet', { nbf: now + 600 }],
    ['without a subject', { sub: undefined }],
    ['with a subject that is no text', { sub: 7 }],
    ['that is no token', {}, () => 'nonsense'],
    ['that is encrypted', {}, (claims) => `${signed()(claims)}.a.b`],
  ])('with an ID token %s is refused', async (...[, claims, sealed]) => {
    await expect(signIn(claims, sealed)).rejects.toBeInstanceOf(SignInRefused);
  });

  it('without an ID token is refused', async () => {
    const us = client();
    const started = await us.begin();
    idToken = () => undefined;
    const query = new URLSearchParams({ code: 'c', state: started.state });
    await expect(us.complete(query, started)).rejects.toBeInstanceOf(SignInRefused);
  });

  it('that does not name its issuer is refused, where the provider promised to', async () => {
    metadata = { authorization_response_iss_parameter_supported: true };
    await expect(signIn({ name: 'Sam' })).rejects.toBeInstanceOf(SignInRefused);
  });

  it('is asked for with PKCE, state and nonce, and no two sign-ins share any', async () => {
    const us = client();
    const [first, second] = [await us.begin(), await us.begin()];
    const asked = new URL(first.url).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      client_id: 'us',
      redirect_uri: 'https://here.example/auth/callback',
      response_type: 'code',
      code_challenge_method: 'S256',
      state: first.state,
      nonce: first.nonce,
    });
    expect(asked.get('code_challenge')).not.toBe(first.verifier);
    const all = [first.state, first.nonce, first.verifier, second.state, second.nonce, second.verifier];
    expect(new Set(all).size).toBe(6);
  });
});

describe('a provider', () => {
  it('that gives another issuer than the configured one is not used', async () => {
    metadata = { issuer: 'https://evil.example' };
    await expect(client().begin()).rejects.toThrow();
    metadata = {};
    await expect(client().begin()).resolves.toBeDefined();
  });

  it('that sends tokens over plain http to another machine is not used', async () => {
    metadata = { token_endpoint: 'http://192.0.2.7/token' };
    await expect(signIn({ name: 'Sam' })).rejects.toMatchObject({
      cause: { message: expect.stringContaining('over https') },
    });
    metadata = {};
  });

  it('that was away when first asked is asked again', async () => {
    let reached = 'http://127.0.0.1:1';
    const us = new OidcClient(
      () => ({
        issuer,
        issuerReachedAt: reached,
        clientId: 'us',
        clientSecret: 's',
        redirectUri: 'https://here.example/auth/callback',
      }),
      () => new Date(0),
    );
    await expect(us.begin()).rejects.not.toBeInstanceOf(SignInRefused);
    reached = issuer;
    await expect(us.begin()).resolves.toBeDefined();
  });

  it('on another machine is never asked over plain http', async () => {
    const us = new OidcClient(
      () => ({
        issuer: 'http://192.0.2.7/oidc',
        clientId: 'us',
        clientSecret: 's',
        redirectUri: 'http://192.0.2.7/auth/callback',
      }),
      () => new Date(0),
    );
    await expect(us.begin()).rejects.toThrow(/HTTPS/i);
  });
});

describe('the way to the issuer', () => {
  const settings = { issuer: 'https://here.example/oidc', issuerReachedAt: 'http://127.0.0.1:3000/oidc' };

  it.each([
    ['https://here.example/oidc/token', 'http://127.0.0.1:3000/oidc/token'],
    ['https://here.example/oidc', 'http://127.0.0.1:3000/oidc'],
    ['https://here.example/oidc-other/token', 'https://here.example/oidc-other/token'],
    ['https://elsewhere.example/jwks', 'https://elsewhere.example/jwks'],
  ])('for %s is %s', (url, reached) => {
    expect(reachedUrl(url, settings)).toBe(reached);
  });

  it('is the public one when no other is given', () => {
    const url = 'https://here.example/oidc/token';
    expect(reachedUrl(url, { issuer: settings.issuer })).toBe(url);
  });
});
