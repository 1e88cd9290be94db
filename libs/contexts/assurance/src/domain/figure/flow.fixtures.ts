import type { FlowFact, FlowFactKind } from './flow-facts.rules';

/** A fact of a person, who is Robin unless said otherwise. */
export const fact = (kind: FlowFactKind, on: string, more: Partial<FlowFact> = {}): FlowFact => ({
  ...{ kind, personId: 'robin', on, about: null, code: null, agencyId: null, dueOn: null },
  ...more,
});
export const introduced = (on: string, more: Partial<FlowFact> = {}) =>
  fact('introduced', on, { about: `introduction of ${on}`, code: 'self', ...more });
export const endedByPerson = (introducedOn: string, on: string) =>
  fact('ended-by-person', on, { about: `introduction of ${introducedOn}` });
export const element = (code: string, on: string) => fact('element', on, { code });
export const asked = (on: string, dueOn: string) => fact('asked', on, { about: 'ask', dueOn, agencyId: 'riverside' });
export const handOverProposed = (on: string, dueOn: string) =>
  fact('hand-over-proposed', on, { about: 'hand-over', dueOn, agencyId: 'harbour' });
export const handOverCompleted = (on: string) => fact('hand-over-completed', on, { about: 'hand-over' });
