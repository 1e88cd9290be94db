// Opening one version of a plan with a long life, beside the one before it: the stream read, opened and folded, nothing kept ready.
import { randomUUID } from 'node:crypto';
import { alternate, once } from './measure.mjs';
import * as ours from './product.mjs';
import { entry } from './report.mjs';

const REVISIONS = 5_000;
const AT_A_TIME = 250;
const LIMIT_MS = 300;
const WORDS = 'What helps: the allotment on Tuesdays, my sister on Sundays, and nobody ringing before nine. ';

async function fill(product, planId) {
  const of = { planId, personId: ours.person(0) };
  const at = new Date().toISOString();
  const sections = ['strengths', 'needs', 'formulation', 'safety-plan'];
  const said = (n) => `${n} ${WORDS.repeat(1 + (n % 8))}`;
  const revised = (n) => ({ section: sections[n % 4], text: said(n), revisedBy: randomUUID(), revisedAt: at });
  const opened = { type: 'PlanOpened', data: { ...of, openedAt: at } };
  for (let from = 1; from <= REVISIONS; from += AT_A_TIME) {
    const events = Array.from({ length: AT_A_TIME }, (_, n) => ({
      type: 'PlanSectionRevised',
      data: { ...of, ...revised(from + n) },
    }));
    const decide = () => (from === 1 ? [opened, ...events] : events);
    await product.streams.decideAndAppend({ ...asked(planId), decide });
  }
}

const asked = (planId) => ({ stream: ours.planStream, id: planId, context: ours.commandContext() });

/** What the page of versions asks for: which there are, one in the middle, and the one before it. */
async function open(product, planId) {
  const { history } = await product.streams.load(ours.planStream, planId);
  const gone = ours.notToBeSeen(history, ours.NOTHING_IN_FORCE);
  const versions = ours.versionsOf(history, gone, () => true);
  const middle = BigInt(REVISIONS / 2);
  const shown = [middle, middle - 1n].map((revision) => ours.planThen(history, revision, ours.NOTHING_IN_FORCE));
  if (versions.length === 0 || shown.some(({ plan }) => plan.openedAt === null)) throw new Error('Nothing was shown.');
}

export async function measureVersions(server, { rounds }) {
  const url = await ours.freshDatabase(server, 'bench_versions');
  const planId = randomUUID();
  const writer = await ours.openProduct(url);
  await fill(writer, planId);
  await writer.onApplicationShutdown();
  // Each round in a process that has read nothing of it yet.
  const products = [];
  const fresh = async () => products[products.push(await ours.openProduct(url)) - 1];
  const told = await alternate(
    {
      first: async () => {
        const product = await fresh();
        return once(() => open(product, planId));
      },
      next: async () => once(() => open(products.at(-1), planId)),
    },
    { rounds },
  );
  for (const product of products) await product.onApplicationShutdown();
  const limit = { limit: `${LIMIT_MS} milliseconds`, limitValue: LIMIT_MS };
  const of = { unit: 'ms', better: 'less', ...limit };
  return [
    entry({
      id: 'version-first',
      name: 'one of 5,000 versions of a plan, not read before, p50',
      value: told.first.p50,
      ...of,
    }),
    entry({ id: 'version-next', name: 'the next one of them, p50', value: told.next.p50, ...of }),
  ];
}
