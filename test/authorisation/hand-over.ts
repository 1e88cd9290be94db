import type { Principal } from '@platform/access-control/principal';
import type { Tools } from './tools';

/** A way back to the key worker, a month long. */
export function wayBackOf(agencyId: unknown, ownerId: unknown, until: string | undefined): object {
  return { signs: 'No post.', helps: 'A walk.', call: 'The team', namedIds: [], until, agencyId, ownerId };
}

/** A hand-over with what is said in every one. */
export function handOverOf(of: object, meetingOn: string): object {
  const said = { medicines: 'The surgery prescribes; nothing changes.', section117: 'not-applicable' };
  return { ...of, ...said, meetingOn };
}

/** What goes along with one, all of it named. */
export const goesAlong: object = {
  ...{ meeting: 'not-held', present: [], meetingWhyNot: 'By phone, as they asked.' },
  ...{ planGoneThrough: true, safetyPlanGoneThrough: true, medicinesWhyNot: 'There are none.', aftercare: 'no' },
};

/** The token of a link by which another such ask is answered without an account. */
export async function linkToAnAsk(
  tools: Pick<Tools, 'done'>,
  { keyWorker, asked }: Record<'keyWorker' | 'asked', Principal>,
  ask: object,
): Promise<string> {
  const { id } = await tools.done('/api/provider-directory/asks', keyWorker, { ...ask, forWhoAccepts: 'Who it is.' });
  const made = await tools.done(`/api/provider-directory/asks/${id}/link`, asked);
  return (made as unknown as { token: string }).token;
}

/** A code by which one measure of the person is answered without an account. */
export async function codeToAMeasure(tools: Pick<Tools, 'done'>, by: Principal, personId: string) {
  const made = await tools.done(`/api/outcomes/people/${personId}/measure-codes`, by, { measure: 'phq-9' });
  return made as unknown as { readonly id: string; readonly code: string };
}
