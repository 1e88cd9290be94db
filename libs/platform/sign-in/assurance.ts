import type { Assurance, AssuranceLevel } from '../access-control/principal';

/** Which claim says how sure something is, and what its values mean here. */
export interface LevelClaim {
  readonly claim: string;
  readonly levels: Readonly<Record<string, AssuranceLevel>>;
}

export interface AssuranceSettings {
  readonly signIn?: LevelClaim;
  readonly identity?: LevelClaim;
}

/** What a verified ID token says. A claim that is missing, or a value that the settings do not name, is level 0; of several values the strongest counts. */
export function assuranceIn(claims: Readonly<Record<string, unknown>>, settings: AssuranceSettings): Assurance {
  return { signIn: levelIn(claims, settings.signIn), identity: levelIn(claims, settings.identity) };
}

function levelIn(claims: Readonly<Record<string, unknown>>, setting: LevelClaim | undefined): AssuranceLevel {
  if (setting === undefined) return 0;
  const said = claims[setting.claim];
  const values: readonly unknown[] = Array.isArray(said) ? said : [said];
  return values.reduce<AssuranceLevel>((strongest, value) => {
    const name = typeof value === 'number' ? String(value) : value;
    const level = typeof name === 'string' && Object.hasOwn(setting.levels, name) ? (setting.levels[name] ?? 0) : 0;
    return level > strongest ? level : strongest;
  }, 0);
}
