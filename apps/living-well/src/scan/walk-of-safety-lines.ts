import type { Principal } from '@platform/access-control/principal';

/** The parts of a plan that two have changed at once. */
export interface Disputed {
  readonly revision: number;
  readonly conflicts: readonly { readonly conflictId: string }[];
}
export type Tell = (url: string, as: Principal, body: object, headers?: Record<string, string>) => Promise<{ readonly id: string }>; // prettier-ignore

/** A line of the safety plan that one changes and another takes out at once, and the words on which they agree. */
export async function walkSafetyLine(
  plan: string,
  { person, keyWorker }: Record<'person' | 'keyWorker', Principal>,
  tell: Tell,
  read: () => Promise<Disputed>,
): Promise<void> {
  const seen = async () => ({ 'if-match': `"${(await read()).revision}"` });
  const { id } = await tell(`${plan}/safety-lines`, person, { heading: 'who-to-call' });
  const before = await seen();
  await tell(`${plan}/details/safety-line/${id}/text`, person, {}, before);
  await tell(`${plan}/safety-lines/${id}/take-out`, keyWorker, {}, before);
  const [conflict] = (await read()).conflicts;
  await tell(`${plan}/conflicts/${conflict?.conflictId}/resolution`, person, {}, await seen());
}
