import { readFileSync } from 'node:fs';
import { createPrivateKey } from 'node:crypto';
import path from 'node:path';
import type { LevelClaim } from '../sign-in/assurance';
import type { ConfiguredProvider } from '../sign-in/sign-in.options';
import { ConfigurationError } from './configuration-error';
import type { Environment } from './configuration-error';

const VARIABLE = 'OIDC_PROVIDERS_FILE';
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const MEMBERS = [
  'id', 'name', 'hint', 'issuer', 'clientId', 'clientSecretFile', 'privateKeyFile', 'privateKeyId', 'privateKeyAlgorithm',
  'privateKeyAudience', 'idTokenAlgorithm', 'scope', 'acrValues', 'stepUpAcrValues', 'authorizationParameters',
  'signInLevels', 'identityLevels', 'issuerInResponse', 'issuerReachedAt',
] as const; // prettier-ignore
/** What we say in every authorization request ourselves. */
const OURS = [
  'client_id', 'redirect_uri', 'response_type', 'response_mode', 'scope', 'state', 'nonce', 'code_challenge',
  'code_challenge_method', 'prompt', 'max_age', 'acr_values', 'request', 'request_uri',
]; // prettier-ignore

type Given = Readonly<Record<string, unknown>>;

/** The providers of the JSON file that OIDC_PROVIDERS_FILE names; undefined when it names none. Throws ConfigurationError. */
export function readProviderList(env: Environment): readonly ConfiguredProvider[] | undefined {
  const file = env[VARIABLE];
  if (!file) return undefined;
  if (env['OIDC_CLIENT_ID'] || env['OIDC_CLIENT_SECRET'] || env['OIDC_ISSUER']) {
    throw new ConfigurationError(
      `${VARIABLE} lists every provider: unset OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.`,
    );
  }
  const list = parse(file);
  const providers = list.map((given, at) => readProvider(given, at, path.dirname(file)));
  for (const member of ['id', 'issuer'] as const) {
    const values = providers.map((provider) => provider[member]);
    const twice = values.find((value, at) => values.indexOf(value) !== at);
    if (twice !== undefined) throw wrong(`two providers with the ${member} "${twice}"`, `each ${member} once`);
  }
  return providers;
}

function parse(file: string): readonly Given[] {
  try {
    const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (Array.isArray(list) && list.length > 0 && list.every(isObject)) return list;
  } catch {
    throw wrong('nothing that can be read', 'a file of JSON');
  }
  throw wrong('something else', 'a list of at least one provider');
}

function readProvider(given: Given, at: number, folder: string): ConfiguredProvider {
  const unknown = Object.keys(given).find((member) => !(MEMBERS as readonly string[]).includes(member));
  if (unknown !== undefined)
    throw wrong(`the unknown member "${unknown}" in provider ${at + 1}`, `only ${MEMBERS.join(', ')}`);
  const text = (member: (typeof MEMBERS)[number]): string | undefined => {
    const value = given[member];
    if (value === undefined || (typeof value === 'string' && value !== '')) return value;
    throw wrong(`no text as "${member}" of provider ${at + 1}`, 'text');
  };
  const needed = (member: (typeof MEMBERS)[number]): string => {
    const value = text(member);
    if (value !== undefined) return value;
    throw wrong(`no "${member}" in provider ${at + 1}`, 'id, name, issuer and clientId for each');
  };
  const id = needed('id');
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(id)) throw wrong(`the id "${id}"`, 'small letters, digits and hyphens');
  const issuer = needed('issuer');
  if (!URL.canParse(issuer) || !['https:', 'http:'].includes(new URL(issuer).protocol)) {
    throw wrong(`no address as the issuer of "${id}"`, 'one that begins with https://');
  }
  const algorithm = (member: 'idTokenAlgorithm' | 'privateKeyAlgorithm'): string | undefined => {
    const value = text(member);
    if (value === undefined || ALGORITHMS.includes(value)) return value;
    throw wrong(`the ${member} "${value}" of "${id}"`, `one of ${ALGORITHMS.join(', ')}`);
  };
  const hint = text('hint');
  const idTokenAlgorithm = algorithm('idTokenAlgorithm');
  const optional = Object.fromEntries(
    (['scope', 'acrValues', 'stepUpAcrValues', 'issuerReachedAt'] as const).flatMap((member) => {
      const value = text(member);
      return value === undefined ? [] : [[member, value]];
    }),
  );
  return {
    id,
    name: needed('name'),
    issuer,
    clientId: needed('clientId'),
    ...(hint === undefined ? {} : { hint }),
    ...(idTokenAlgorithm === undefined ? {} : { idTokenAlgorithm }),
    ...optional,
    ...credential(id, text, algorithm('privateKeyAlgorithm'), folder),
    authorizationParameters: parametersOf(given['authorizationParameters'], id),
    assurance: {
      ...levels('signIn', given['signInLevels'], id),
      ...levels('identity', given['identityLevels'], id),
    },
    issuerInResponse: given['issuerInResponse'] === true,
  };
}

function credential(
  id: string,
  text: (member: (typeof MEMBERS)[number]) => string | undefined,
  algorithm: string | undefined,
  folder: string,
): Pick<ConfiguredProvider, 'clientSecret' | 'clientKey'> {
  const [secretFile, keyFile] = [text('clientSecretFile'), text('privateKeyFile')];
  if ((secretFile === undefined) === (keyFile === undefined)) {
    throw wrong(
      `${secretFile === undefined ? 'neither' : 'both'} of the two in "${id}"`,
      'clientSecretFile or privateKeyFile',
    );
  }
  const contents = readSecret(path.resolve(folder, secretFile ?? keyFile ?? ''), id);
  if (secretFile !== undefined) return { clientSecret: contents };
  if (algorithm === undefined) throw wrong(`no privateKeyAlgorithm in "${id}"`, 'one, such as RS512');
  try {
    createPrivateKey(contents);
  } catch {
    throw wrong(`no private key in the privateKeyFile of "${id}"`, 'PKCS #8 in PEM');
  }
  const [keyId, audience] = [text('privateKeyId'), text('privateKeyAudience')];
  if (audience !== undefined && audience !== 'issuer' && audience !== 'token-endpoint') {
    throw wrong(`the privateKeyAudience "${audience}" of "${id}"`, 'issuer or token-endpoint');
  }
  return {
    clientKey: { pem: contents, algorithm, ...(keyId ? { id: keyId } : {}), ...(audience ? { audience } : {}) },
  };
}

function readSecret(file: string, id: string): string {
  try {
    const contents = readFileSync(file, 'utf8').trim();
    if (contents !== '') return contents;
  } catch {
    throw wrong(`a secret or key of "${id}" that cannot be read`, 'a file beside the list, or its whole path');
  }
  throw wrong(`an empty secret or key of "${id}"`, 'a file with something in it');
}

function parametersOf(given: unknown, id: string): Readonly<Record<string, string>> {
  if (given === undefined) return {};
  const entries = isObject(given) ? Object.entries(given) : [];
  const isGood =
    entries.length > 0 && entries.every(([name, value]) => typeof value === 'string' && !OURS.includes(name));
  if (isGood) return given as Readonly<Record<string, string>>;
  throw wrong(
    `authorizationParameters of "${id}" that cannot be used`,
    `texts by name, and none of ${OURS.join(', ')}`,
  );
}

function levels(kind: 'signIn' | 'identity', given: unknown, id: string): Partial<Record<typeof kind, LevelClaim>> {
  if (given === undefined) return {};
  const { claim, levels: known, ...more } = isObject(given) ? given : {};
  const isGood =
    typeof claim === 'string' &&
    isObject(known) &&
    Object.values(known).every((level) => [0, 1, 2, 3].includes(level as number)) &&
    Object.keys(more).length === 0;
  if (isGood) return { [kind]: { claim, levels: known } as LevelClaim };
  throw wrong(`${kind}Levels of "${id}" that cannot be used`, 'a claim, and levels from 0 to 3 by its values');
}

const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function wrong(found: string, expected: string): ConfigurationError {
  return new ConfigurationError(`${VARIABLE}: found ${found}; expected ${expected}.`);
}
