import type { HsdsService } from './hsds-service.rules';
import type { FieldConflict } from './service-listing.events';

/** What one source says of a service. The agency that runs it is the source `agency`; every other is a feed. */
export interface Statement {
  readonly source: string;
  /** Of two feeds, the smaller number is believed. */
  readonly precedence: number;
  readonly at: string;
  readonly service: HsdsService;
}

export const AGENCY = 'agency';

export interface Provenance {
  readonly [field: string]: { readonly source: string; readonly at: string };
}

/** When two sources differ in these, neither is wrong. */
const OF_THE_SOURCE = ['id', 'organization_id', 'last_modified', 'assured_date', 'assurer_email'];

const byPrecedence = (one: Statement, other: Statement): number =>
  Number(other.source === AGENCY) - Number(one.source === AGENCY) ||
  one.precedence - other.precedence ||
  (one.source < other.source ? -1 : 1);

/**
 * What is shown, and who said each field of it and when. Where the agency that runs the service has spoken, its words stand
 * whole: what it left out it left out. Of feeds each field is that of the first one which has it.
 */
export function shownOf(
  statements: readonly Statement[],
): { readonly service: HsdsService; readonly provenance: Provenance } | undefined {
  const [first, ...others] = [...statements].sort(byPrecedence);
  if (!first) return undefined;
  const service: Record<string, unknown> = { ...first.service };
  const provenance: Record<string, { source: string; at: string }> = {};
  for (const { source, at, service: said } of first.source === AGENCY ? [first] : [first, ...others]) {
    for (const [field, value] of Object.entries(said)) {
      if (provenance[field]) continue;
      service[field] = value;
      provenance[field] = { source, at };
    }
  }
  return { service: service as unknown as HsdsService, provenance };
}

/** In what a feed differs from what is shown. A feed that says nothing of a field does not differ in it. */
export function conflictsOf(statements: readonly Statement[], feedId: string): readonly FieldConflict[] {
  const shown = shownOf(statements);
  const said = statements.find(({ source }) => source === feedId)?.service;
  if (!shown || !said) return [];
  return Object.entries(said)
    .filter(([field, value]) => {
      const kept = shown.service[field as keyof HsdsService];
      return !OF_THE_SOURCE.includes(field) && comparable(value) !== comparable(kept);
    })
    .map(([field]) => ({ field, keptFrom: shown.provenance[field]?.source ?? AGENCY }))
    .sort((one, other) => (one.field < other.field ? -1 : 1));
}

/** The same for what says the same: without ids, without order, and however the words are spaced. */
export function comparable(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.trim().replace(/\s+/g, ' '));
  if (Array.isArray(value)) return `[${value.map(comparable).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([name]) => name !== 'id' && !name.endsWith('_id'))
    .map(([name, member]) => `${JSON.stringify(name)}:${comparable(member)}`);
  return `{${members.sort().join()}}`;
}

/** The same only for what is the same, but for the order of names. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
