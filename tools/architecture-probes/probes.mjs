/** The mark of every probe file; nothing else in the tree may carry it. */
export const mark = 'zz-probe';

const intake = 'libs/contexts/intake/src';
const carePlan = 'libs/contexts/care-plan/src';
const imports = (target) => `import * as probed from '${target}';\nexport const probe = probed;\n`;
const importsType = (target, name) => `import type { ${name} } from '${target}';\nexport type Probe = ${name};\n`;
const target = 'export const target = 1;\n';

/** One or more violations per rule: the file that breaks it, and whatever else the violation needs to be real. */
export const probes = [
  {
    rule: 'context-is-an-island',
    file: `${intake}/domain/${mark}/island.state.ts`,
    content: imports(`../../../../care-plan/src/domain/${mark}/island-target.state`),
    also: { [`${carePlan}/domain/${mark}/island-target.state.ts`]: target },
  },
  {
    rule: 'context-is-an-island',
    file: `${intake}/reactions/${mark}/island.reaction.ts`,
    content: imports(`@contexts/${mark}`),
    also: { [`libs/contexts/${mark}/src/index.ts`]: target },
  },
  {
    rule: 'domain-is-plain-typescript',
    file: `${intake}/domain/${mark}/plain.rules.ts`,
    content: imports('node:crypto'),
  },
  {
    rule: 'domain-is-plain-typescript',
    file: `${intake}/domain/${mark}/plain-type.state.ts`,
    content: importsType('@platform/access-control/principal', 'Principal'),
  },
  {
    rule: 'domain-is-plain-typescript',
    file: `${intake}/commands/${mark}/plain.decide.ts`,
    content: imports('@nestjs/common'),
  },
  {
    rule: 'domain-is-plain-typescript',
    file: `${intake}/commands/${mark}/plain-row.command.ts`,
    content: imports(`../../views/${mark}/plain-target.row`),
    also: { [`${intake}/views/${mark}/plain-target.row.ts`]: target },
  },
  {
    rule: 'rules-are-tested-without-a-framework',
    file: `${intake}/commands/${mark}/framework.decide.spec.ts`,
    content: imports('@nestjs/testing'),
  },
  {
    rule: 'commands-do-not-see-each-other',
    file: `${intake}/commands/${mark}/sees.handler.ts`,
    content: imports(`../${mark}-other/seen.command`),
    also: { [`${intake}/commands/${mark}-other/seen.command.ts`]: target },
  },
  {
    rule: 'frameworks-only-where-named',
    file: `${intake}/views/${mark}/frameworks.sentences.ts`,
    content: imports('@nestjs/common'),
  },
  {
    rule: 'contracts-only-in-integration',
    file: `${intake}/commands/${mark}/contracts.handler.ts`,
    content: importsType('@contracts/generated/messages', 'MessageType'),
  },
  {
    rule: 'typeorm-only-in-views',
    file: `${intake}/commands/${mark}/typeorm.handler.ts`,
    content: imports('typeorm'),
  },
  {
    rule: 'kafka-only-in-platform-messaging',
    file: `libs/platform/messaging/${mark}/kafka.ts`,
    content: imports('kafkajs'),
  },
  {
    rule: 'eventstore-only-in-platform',
    file: `libs/platform/event-store/${mark}/eventstore.ts`,
    content: imports('@eventstore/db-client'),
  },
  {
    rule: 'oidc-only-in-sign-in',
    file: `libs/platform/http/${mark}/oidc.ts`,
    content: imports('openid-client'),
  },
  {
    rule: 'mail-only-in-notifications',
    file: `libs/platform/http/${mark}/mail.ts`,
    content: imports('nodemailer'),
  },
  {
    rule: 'figures-leave-through-disclosure-control',
    file: `${intake}/views/figures/${mark}-counts.controller.ts`,
    content: imports(`./${mark}-release.query`),
    also: { [`${intake}/views/figures/${mark}-release.query.ts`]: target },
  },
  {
    rule: 'figures-leave-through-disclosure-control',
    file: `${intake}/views/${mark}/elsewhere.query.ts`,
    content: imports('@platform/disclosure-control/tally'),
  },
  {
    rule: 'one-way-into-disclosure-control',
    file: `${intake}/views/figures/${mark}-inside.query.ts`,
    content: imports('@platform/disclosure-control/knowledge'),
  },
  {
    rule: 'solver-only-in-disclosure-control',
    file: `libs/platform/http/${mark}/solver.ts`,
    content: imports('highs'),
  },
  {
    rule: 'platform-knows-no-context',
    file: `libs/platform/decider/${mark}/knows.ts`,
    content: imports(`../../../contexts/${mark}/src/index`),
    also: { [`libs/contexts/${mark}/src/index.ts`]: target },
  },
  {
    rule: 'contracts-know-nothing',
    file: `libs/contracts/${mark}/knows.ts`,
    content: importsType('../../platform/access-control/principal', 'Principal'),
  },
  {
    rule: 'contexts-know-no-app',
    file: `${intake}/views/${mark}/app.query.ts`,
    content: imports(`../../../../../../apps/${mark}/app-target`),
    also: { [`apps/${mark}/app-target.ts`]: target },
  },
  {
    rule: 'apps-use-the-front-door',
    file: `apps/${mark}/door.ts`,
    content: imports(`../../${intake}/domain/${mark}/door-target.state`),
    also: { [`${intake}/domain/${mark}/door-target.state.ts`]: target },
  },
  {
    rule: 'histories-go-through-the-rules',
    file: `test/invariants/${mark}/past-the-rules.ts`,
    content: imports(`../../../${intake}/views/${mark}/invariants-target.query`),
    also: { [`${intake}/views/${mark}/invariants-target.query.ts`]: target },
  },
  {
    rule: 'one-context-one-process',
    file: `apps/intake/${mark}/context.ts`,
    content: imports('@contexts/care-plan'),
  },
  {
    rule: 'one-context-one-process',
    file: `apps/intake/${mark}/app.ts`,
    content: imports(`../../${mark}/process-target`),
    also: { [`apps/${mark}/process-target.ts`]: target },
  },
  {
    rule: 'gateway-runs-no-context',
    file: `apps/gateway/${mark}/context.ts`,
    content: imports('@contexts/intake'),
  },
  {
    rule: 'gateway-runs-no-context',
    file: `apps/gateway/${mark}/accounts.ts`,
    content: imports('@demonstration/register-accounts'),
  },
  {
    rule: 'demonstration-is-for-apps',
    file: `libs/platform/sign-in/${mark}/demonstration.ts`,
    content: imports('@demonstration/accounts'),
  },
  {
    rule: 'apps-use-the-front-door',
    file: `libs/demonstration/${mark}/door.ts`,
    content: imports(`../../contexts/intake/src/domain/${mark}/demonstration-target.state`),
    also: { [`${intake}/domain/${mark}/demonstration-target.state.ts`]: target },
  },
  {
    rule: 'histories-go-through-the-rules',
    file: `libs/simulation/${mark}/past-the-rules.ts`,
    content: imports(`../../contexts/intake/src/views/${mark}/simulation-target.query`),
    also: { [`${intake}/views/${mark}/simulation-target.query.ts`]: target },
  },
  {
    rule: 'simulation-is-outside',
    file: `apps/all-in-one/src/${mark}/simulation.ts`,
    content: imports('../../../../libs/simulation/play'),
  },
  {
    rule: 'proxy-only-in-gateway',
    file: `libs/platform/http/${mark}/proxy.ts`,
    content: imports('@fastify/http-proxy'),
  },
  {
    rule: 'opentelemetry-only-in-observability',
    file: `libs/platform/http/${mark}/opentelemetry.ts`,
    content: imports('@opentelemetry/api'),
  },
  {
    rule: 'care-verify-has-no-dependencies',
    file: `apps/care-verify/${mark}/package.mjs`,
    content: imports('fflate'),
  },
  {
    rule: 'care-verify-has-no-dependencies',
    file: `apps/care-verify/${mark}/network.mjs`,
    content: imports('node:https'),
  },
  {
    rule: 'web-imports-no-server-code',
    file: `apps/web/${mark}/server.tsx`,
    content: importsType('../../../libs/platform/access-control/principal', 'Principal'),
  },
  {
    rule: 'server-imports-no-web-code',
    file: `libs/platform/http/${mark}/web.ts`,
    content: imports(`../../../../apps/web/${mark}/web-target`),
    also: { [`apps/web/${mark}/web-target.ts`]: target },
  },
  {
    rule: 'specs-stay-out-of-production',
    file: `libs/platform/http/${mark}/spec.ts`,
    content: imports('../../decider/given-when-then'),
  },
  {
    rule: 'production-needs-no-dev-dependencies',
    file: `libs/platform/http/${mark}/dev.ts`,
    content: imports('fast-check'),
  },
  {
    rule: 'no-cycles',
    file: `libs/platform/decider/${mark}/cycle-a.ts`,
    content: imports('./cycle-b'),
    also: { [`libs/platform/decider/${mark}/cycle-b.ts`]: imports('./cycle-a') },
  },
  {
    rule: 'no-unresolved',
    file: `libs/platform/decider/${mark}/unresolved.ts`,
    content: imports('./nowhere'),
  },
];
