import { createHash, timingSafeEqual } from 'node:crypto';
import * as jose from 'jose';
import type { ApiClient } from './account-directory';

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export interface ProofContext {
  find(clientId: string): Promise<ApiClient | null>;
  /** What an assertion may say that it is for. */
  readonly audiences: readonly string[];
  /** Whether an assertion is used for the first time. */
  useOnce(clientId: string, jti: string): Promise<boolean>;
}

/** The program that a token request comes from, when it proves that by its secret or its key, in exactly one way; null otherwise. */
export async function clientOf(
  form: Readonly<Record<string, string>>,
  authorization: string | undefined,
  context: ProofContext,
): Promise<ApiClient | null> {
  const basic = /^Basic +(\S+)$/i.exec(authorization ?? '')?.[1];
  const ways = [basic, form['client_secret'], form['client_assertion']].filter((way) => way !== undefined);
  if (ways.length !== 1) return null;
  const assertion = form['client_assertion'];
  if (assertion !== undefined) return byAssertion(form, assertion, context);
  const [id, secret] = basic === undefined ? [form['client_id'], form['client_secret']] : fromBasic(basic);
  const client = await known(id, context);
  if (client?.credential.kind !== 'secret' || secret === undefined) return null;
  const given = createHash('sha256').update(secret, 'utf8').digest();
  const expected = Buffer.from(client.credential.hash, 'base64url');
  return expected.length === given.length && timingSafeEqual(given, expected) ? client : null;
}

async function known(id: string | undefined, { find }: ProofContext): Promise<ApiClient | null> {
  return id !== undefined && ID.test(id) ? find(id) : null;
}

function fromBasic(encoded: string): readonly (string | undefined)[] {
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const at = text.indexOf(':');
  return at < 0 ? [] : [text.slice(0, at), text.slice(at + 1)];
}

/** RFC 7523: signed by a key of the program's own, for us, of the last minutes, and used once. */
async function byAssertion(
  form: Readonly<Record<string, string>>,
  assertion: string,
  context: ProofContext,
): Promise<ApiClient | null> {
  if (form['client_assertion_type'] !== ASSERTION || assertion.length > 8_000) return null;
  try {
    const { iss } = jose.decodeJwt(assertion);
    if (form['client_id'] !== undefined && form['client_id'] !== iss) return null;
    const client = await known(iss, context);
    if (client?.credential.kind !== 'keys') return null;
    const keys = jose.createLocalJWKSet({ keys: client.credential.keys as jose.JWK[] });
    const { payload } = await jose.jwtVerify(assertion, keys, {
      algorithms: ALGORITHMS,
      issuer: client.clientId,
      subject: client.clientId,
      audience: [...context.audiences],
      clockTolerance: 60,
      maxTokenAge: 300,
      requiredClaims: ['exp', 'iat', 'jti'],
    });
    return (await context.useOnce(client.clientId, payload.jti ?? '')) ? client : null;
  } catch (error) {
    if (error instanceof jose.errors.JOSEError || error instanceof TypeError) return null;
    throw error;
  }
}
