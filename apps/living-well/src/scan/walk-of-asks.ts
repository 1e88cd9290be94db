import type { Principal } from '@platform/access-control/principal';
import { ANYONE } from '@platform/access-control/principal';
import type { Tools } from './walk-of-looks';

/** One more thing is asked and answered; and a group without an account answers by its link in each way that there is. */
async function answeredInOtherWays(
  { tell }: Pick<Tools, 'tell'>,
  ask: () => Promise<string>,
  { keyWorker, asked }: Record<'keyWorker' | 'asked', Principal>,
): Promise<void> {
  const further = `/api/provider-directory/asks/${await ask()}/question`;
  await tell(further, asked, {});
  await tell(`${further}/answer`, keyWorker, {});
  for (const answer of [
    { say: 'yes', suggestion: null, question: null },
    { say: 'no', reason: 'no-room', question: null },
    { say: 'ask', suggestion: null },
  ]) {
    const { token } = (await tell(`/api/provider-directory/asks/${await ask()}/link`, asked, {})) as { token?: string };
    await tell('/api/provider-directory/ask-links/answer', ANYONE, { token, ...answer });
  }
}

/** A service is listed, and asked for somebody: declined, withdrawn, and answered in other ways. */
export async function asksAreMade(
  { product, tell }: Tools,
  personId: string,
  { keyWorker, asked }: Record<'keyWorker' | 'asked', Principal>,
): Promise<string> {
  const { id: serviceId } = await tell('/api/provider-directory/listings', asked, LISTING);
  await product.settled();
  const ask = async () => (await tell('/api/provider-directory/asks', keyWorker, { serviceId, personId })).id;
  await tell(`/api/provider-directory/asks/${await ask()}/decline`, asked, { reason: 'no-room' });
  await tell(`/api/provider-directory/asks/${await ask()}/withdraw`, keyWorker, {});
  await answeredInOtherWays({ tell }, ask, { keyWorker, asked });
  return serviceId;
}

const LISTING = {
  ...{ name: 'Walk and talk', organisationName: 'The peer group', description: 'A slow walk.', eligibility: 'Adults' },
};
