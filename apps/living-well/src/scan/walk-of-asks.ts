import type { Principal } from '@platform/access-control/principal';
import { ANYONE } from '@platform/access-control/principal';
import type { Tools } from './walk-of-looks';

/** One more thing is asked and answered; and a group without an account answers by its link in each way that there is. */
export async function answeredInOtherWays(
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
