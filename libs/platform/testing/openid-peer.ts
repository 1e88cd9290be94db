import { createHmac, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Claims = Readonly<Record<string, unknown>>;
/** Makes the text of a token of its claims. */
export type Sealer = (claims: Claims, peer: OpenIdPeer) => string;

export const part = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
export const keyPair = (): { publicKey: KeyObject; privateKey: KeyObject } =>
  generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Signed as a provider does; header members can be added, and another key taken. */
export const signed =
  (header: Claims = {}, key?: KeyObject): Sealer =>
  (claims, peer) => {
    const input = `${part({ alg: 'RS256', kid: peer.kid, ...header })}.${part(claims)}`;
    return `${input}.${createSign('RSA-SHA256')
      .update(input)
      .sign(key ?? peer.keys.privateKey)
      .toString('base64url')}`;
  };

/** The payload as it is given, signed: for what JSON.stringify would not write. */
export const signedText =
  (payloadOf: (json: string) => string, header: Claims = {}): Sealer =>
  (claims, peer) => {
    const input = `${part({ alg: 'RS256', kid: peer.kid, ...header })}.${part(payloadOf(JSON.stringify(claims)))}`;
    return `${input}.${createSign('RSA-SHA256').update(input).sign(peer.keys.privateKey).toString('base64url')}`;
  };

/** Signed with the provider's public key taken for a shared secret. */
export const signedWithPublicKey =
  (header: Claims = {}): Sealer =>
  (claims, peer) => {
    const input = `${part({ alg: 'HS256', kid: peer.kid, ...header })}.${part(claims)}`;
    const secret = peer.keys.publicKey.export({ type: 'spki', format: 'pem' });
    return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
  };

/** An OpenID provider that answers whatever a test wants; the page on which one signs in is left out. */
export class OpenIdPeer {
  readonly kid = randomUUID();
  readonly keys = keyPair();
  /** What comes with the next code; undefined for an answer without an ID token. */
  idToken: (() => string) | undefined;
  metadata: Claims = {};
  userInfo: Claims = {};
  /** The bodies of the token requests that came, newest last. */
  readonly asked: URLSearchParams[] = [];
  keysFetched = 0;
  private server: Server | undefined;
  issuer = '';

  static async start(): Promise<OpenIdPeer> {
    const peer = new OpenIdPeer();
    const server = createServer((request, response) => void peer.answer(request, response));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    peer.server = server;
    peer.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return peer;
  }

  /** Claims as they should be, for the client `us`. */
  usual(more: Claims = {}): Claims {
    const seconds = Math.floor(Date.now() / 1000);
    return {
      iss: this.issuer,
      sub: 'sam',
      name: 'Sam',
      aud: 'us',
      iat: seconds,
      exp: seconds + 60,
      auth_time: seconds,
      ...more,
    };
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((closed) => this.server?.close(closed));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '', this.issuer);
    if (pathname === '/token') this.asked.push(new URLSearchParams(await bodyOf(request)));
    if (pathname === '/jwks') this.keysFetched += 1;
    const answers: Readonly<Record<string, unknown>> = {
      '/.well-known/openid-configuration': {
        issuer: this.issuer,
        authorization_endpoint: `${this.issuer}/authorise`,
        token_endpoint: `${this.issuer}/token`,
        userinfo_endpoint: `${this.issuer}/userinfo`,
        jwks_uri: `${this.issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
        authorization_response_iss_parameter_supported: true,
        ...this.metadata,
      },
      '/jwks': { keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: this.kid, use: 'sig' }] },
      '/token': { access_token: 'a', token_type: 'bearer', id_token: this.idToken?.() },
      '/userinfo': this.userInfo,
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[pathname] ?? {}));
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const chunk of request) parts.push(chunk as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
