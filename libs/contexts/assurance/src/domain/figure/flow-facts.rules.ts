/** A civil day where the alliance is, `YYYY-MM-DD`. */
export type Day = string;

export const FLOW_FACT_KINDS = [
  'introduced',
  'key-worker-named',
  'element',
  'helped',
  'ended-by-person',
  'died',
  'death-corrected',
  'asked',
  'ask-accepted',
  'ask-declined',
  'ask-withdrawn',
  'ask-lapsed',
  'nothing-found',
  'nothing-found-taken-back',
  'hand-over-proposed',
  'hand-over-completed',
  'hand-over-withdrawn',
  'linked',
  'unlinked',
] as const;
export type FlowFactKind = (typeof FLOW_FACT_KINDS)[number];

/** All that figures know of an event: ids, codes and days. No name, no word of anybody, no time of day. */
export interface FlowFact {
  readonly kind: FlowFactKind;
  readonly personId: string;
  /** When it happened, as was said; it may have been recorded much later. */
  readonly on: Day;
  /** The introduction, ask or hand-over that it is of; of linked records the other one. */
  readonly about: string | null;
  /** Of an introduction how it came, of an element which one, of an ask what the service is for, of its refusal why, of what was not found the need. */
  readonly code: string | null;
  /** Who owes the answer to an ask, or sends in a hand-over. */
  readonly agencyId: string | null;
  readonly dueOn: Day | null;
}

/** A fact with where in the log it is recorded. */
export interface LoggedFact extends FlowFact {
  readonly position: bigint;
}

/** Days that belong together: `2026-03` or `2026-Q1`. */
export interface Period {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
}

const DAY_MS = 86_400_000;
const utc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
export const daysLater = (day: Day, days: number): Day => new Date(utc(day) + days * DAY_MS).toISOString().slice(0, 10);
export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to) - utc(from)) / DAY_MS);
export const isIn = ({ from, to }: Period, day: Day): boolean => from <= day && day <= to;

const span = (id: string, from: string, months: number): Period => {
  const [year = 0, month = 1] = from.split('-').map(Number);
  return { id, from: `${from}-01`, to: new Date(Date.UTC(year, month - 1 + months, 0)).toISOString().slice(0, 10) };
};
export const monthOf = (day: Day): Period => span(day.slice(0, 7), day.slice(0, 7), 1);
export function quarterOf(day: Day): Period {
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  const first = String(quarter * 3 - 2).padStart(2, '0');
  return span(`${day.slice(0, 4)}-Q${quarter}`, `${day.slice(0, 4)}-${first}`, 3);
}

/** One human being, and what happened, in the order in which it was recorded. */
export type Life = readonly FlowFact[];

/** By human being: records that are known to be of one and the same are one. `facts` in the order of the log. */
export function livesOf<F extends FlowFact>(facts: Iterable<F>): (readonly F[])[] {
  const all = [...facts];
  const same = linkedRecords(all);
  const lives = new Map<string, F[]>();
  for (const fact of all) {
    if (fact.kind === 'linked' || fact.kind === 'unlinked') continue;
    const who = same.get(fact.personId) ?? fact.personId;
    const life = lives.get(who);
    if (life) life.push(fact);
    else lives.set(who, [fact]);
  }
  return [...lives.values()];
}

/** For each record that is linked with others, the one that stands for all of them. */
function linkedRecords(facts: readonly FlowFact[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, readonly [string, string]>();
  for (const { kind, personId, about } of facts) {
    if (about === null) continue;
    if (kind === 'linked') pairs.set(`${personId} ${about}`, [personId, about]);
    if (kind === 'unlinked') pairs.delete(`${personId} ${about}`);
  }
  const same = new Map<string, string>();
  for (const [first, second] of pairs.values()) {
    const [one, other] = [same.get(first) ?? first, same.get(second) ?? second];
    for (const [record, who] of same) if (who === other) same.set(record, one);
    same.set(first, one).set(second, one);
  }
  return same;
}
