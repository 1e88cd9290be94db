const MOST_SKEW_SECONDS = 60;
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s"{}[\]:,]+/g;

/** Why a token whose signature holds is refused all the same; null when nothing speaks against it. */
export type TokenFault = 'wrong-type' | 'repeated-claim' | 'more-audiences' | 'issued-in-the-future' | 'not-a-token';

export interface TokenExpected {
  readonly audience: string;
  readonly now: Date;
  /** What the header may say that it is, in small letters; undefined for saying nothing. */
  readonly types: readonly (string | undefined)[];
}

/** What the OpenID library leaves to its callers: the kind of token, claims given twice, other audiences, and clocks. */
export function faultOf(token: string, { audience, now, types }: TokenExpected): TokenFault | null {
  const [header, payload] = token.split('.').map((part) => Buffer.from(part, 'base64url').toString('utf8'));
  if (header === undefined || payload === undefined) return 'not-a-token';
  if (hasRepeatedMember(header) || hasRepeatedMember(payload)) return 'repeated-claim';
  try {
    const { typ } = JSON.parse(header) as { typ?: unknown };
    const { aud, iat } = JSON.parse(payload) as { aud?: unknown; iat?: unknown };
    const type = typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : typ;
    if (!types.includes(type as string | undefined)) return 'wrong-type';
    if (Array.isArray(aud) ? aud.length !== 1 || aud[0] !== audience : aud !== audience) return 'more-audiences';
    if (typeof iat !== 'number' || iat > now.getTime() / 1000 + MOST_SKEW_SECONDS) return 'issued-in-the-future';
    return null;
  } catch {
    return 'not-a-token';
  }
}

/** Whether an object in this JSON names a member twice: two readers could then read two different things. */
export function hasRepeatedMember(json: string): boolean {
  const open: (Set<string> | null)[] = [];
  let name: string | undefined;
  for (const [token] of json.matchAll(TOKENS)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    const names = open.at(-1);
    if (token === ':' && names && name !== undefined) {
      if (names.has(name)) return true;
      names.add(name);
    }
    name = token.startsWith('"') ? readString(token) : undefined;
  }
  return false;
}

function readString(token: string): string {
  try {
    return JSON.parse(token) as string;
  } catch {
    return token;
  }
}
