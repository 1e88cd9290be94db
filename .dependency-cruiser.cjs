/** The judge of boundaries. Every rule has a probe in tools/architecture-probes that proves it speaks. */
const context = '^libs/contexts/([^/]+)/';
const spec = '([.-]spec|-fixture)\\.tsx?$';
const npm = (...names) => names.map((name) => `(^|node_modules/)${name}(/|$)`);

/** The only endings of a file inside a context that may know a framework, a driver or any other package. */
const frameworkEndings = 'module|controller|handler|request|query|projection|row|reaction|publisher|consumer|rooms';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'context-is-an-island',
      'Contexts meet in integration events and HTTP queries only. Write a consumer, or ask over HTTP.',
      { path: context },
      { path: '^libs/contexts/', pathNot: '^libs/contexts/$1/' },
    ),
    rule(
      'domain-is-plain-typescript',
      'What can have happened knows nothing but itself and platform/decider; whatever else it needs arrives in the command.',
      { path: `${context}src/domain/`, pathNot: spec },
      { pathNot: ['^libs/contexts/$1/src/domain/', '^libs/platform/decider/'] },
    ),
    rule(
      'domain-is-plain-typescript',
      'A rule knows its command, its domain and platform/decider; time, ids, actor and policy arrive in the command.',
      { path: `${context}src/commands/([^/]+)/.+\\.(?:decide|events|state|rules|upcasters)\\.ts$` },
      {
        pathNot: [
          '^libs/contexts/$1/src/domain/',
          '^libs/contexts/$1/src/commands/$2/[^/]+\\.(decide|command|events|state|rules|upcasters)\\.ts$',
          '^libs/platform/decider/',
        ],
      },
    ),
    rule(
      'domain-is-plain-typescript',
      'A command is what was asked, by whom and when: domain types and the context of the command, nothing else.',
      { path: `${context}src/commands/([^/]+)/.+\\.command\\.ts$` },
      {
        pathNot: [
          '^libs/contexts/$1/src/domain/',
          '^libs/contexts/$1/src/commands/$2/[^/]+\\.(decide|events|state|rules|upcasters)\\.ts$',
          '^libs/platform/(decider/|event-store/command-context\\.ts$)',
        ],
      },
    ),
    rule(
      'rules-are-tested-without-a-framework',
      'A spec of a rule needs no Nest, no database and no network.',
      { path: `${context}src/(?:domain/.+|commands/.+\\.decide)\\.spec\\.ts$` },
      {
        pathNot: [
          '^libs/contexts/$1/src/(domain|commands)/',
          '^libs/platform/(decider|testing)/',
          ...npm('fast-check'),
          '^(node:)?(fs|path)$',
        ],
      },
    ),
    rule(
      'commands-do-not-see-each-other',
      'What two commands share moves to domain/<stream>/<stream>.rules.ts.',
      { path: `${context}src/commands/([^/]+)/`, pathNot: spec },
      { path: '^libs/contexts/[^/]+/src/commands/', pathNot: '^libs/contexts/$1/src/commands/$2/' },
    ),
    rule(
      'frameworks-only-where-named',
      `Only *.{${frameworkEndings.replaceAll('|', ',')}}.ts and migrations may import a package; the rest of a context is plain TypeScript.`,
      { path: context, pathNot: [spec, '/src/migrations/', `\\.(${frameworkEndings})\\.ts$`] },
      { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'] },
    ),
    rule(
      'contracts-only-in-integration',
      'A message is translated at the edge; the rest of a context speaks its own words.',
      { path: `${context}src/`, pathNot: [spec, '^libs/contexts/[^/]+/src/integration/', '\\.module\\.ts$'] },
      { path: '^libs/contracts/' },
    ),
    rule(
      'typeorm-only-in-views',
      'TypeORM reads and writes read models; events, rules and commands never see it.',
      {
        pathNot: [
          '^libs/contexts/[^/]+/src/(views|migrations)/',
          '^libs/platform/(projections|runtime)/',
          '\\.module\\.ts$',
          '^node_modules/',
        ],
      },
      { path: npm('typeorm', '@nestjs/typeorm') },
    ),
    rule(
      'kafka-only-in-platform-messaging',
      'kafkajs has known faults; only the adapter knows it, and the measurement that it is the peer of.',
      { pathNot: ['^libs/platform/messaging/kafka/', '^bench/relays.mjs$', '^node_modules/'] },
      { path: npm('kafkajs') },
    ),
    rule(
      'eventstore-only-in-platform',
      'Only the adapter knows the client of EventStoreDB, and the peer that it is tested against its protocol.',
      { pathNot: ['^libs/platform/event-store/eventstoredb/', '^test/eventstoredb/', '^node_modules/'] },
      { path: npm('@eventstore/db-client', '@kurrent/kurrentdb-client') },
    ),
    rule(
      'oidc-only-in-sign-in',
      'Signing in is done in one place; the rest of the product sees a principal. GOV.UK Notify wants a signed token too.',
      { pathNot: ['^libs/platform/sign-in/', '^libs/platform/notifications/notify/', '^node_modules/'] },
      { path: npm('oidc-provider', 'openid-client', 'jose', 'oauth4webapi') },
    ),
    rule(
      'mail-only-in-notifications',
      'Messages go out by one port; only its adapter knows how mail is sent.',
      { pathNot: ['^libs/platform/notifications/smtp/', '^node_modules/'] },
      { path: npm('nodemailer', 'smtp-server') },
    ),
    rule(
      'figures-leave-through-disclosure-control',
      'Whoever counts people makes a Release and hands it to disclose(); whoever answers a page reads what came out, and counts nobody.',
      {
        path: '^libs/contexts/',
        pathNot: [
          spec,
          '/src/(views/figures|commands)/(?!.+\\.controller\\.ts$)',
          // Pathways of which enough people share the shape, for a blind audit.
          '/src/views/audit-samples/pathway-list\\.query\\.ts$',
          '/src/index\\.ts$',
          '\\.module\\.ts$',
        ],
      },
      {
        path: [
          '^libs/contexts/[^/]+/src/views/figures/.+-(facts|release)\\.query\\.ts$',
          '^libs/platform/disclosure-control/(?!release\\.ts$)',
        ],
      },
    ),
    rule(
      'one-way-into-disclosure-control',
      'Of disclosure control there is the function, what it takes and gives, and how people are counted for it; what it does is its own.',
      { pathNot: ['^libs/platform/disclosure-control/', '^test/disclosure/', '^node_modules/'] },
      { path: '^libs/platform/disclosure-control/(?!(disclose|release|tally|policy)\\.ts$)' },
    ),
    rule(
      'solver-only-in-disclosure-control',
      'What can be worked out from figures is looked for in one place, and by the attacker that it is tested with.',
      { pathNot: ['^libs/platform/disclosure-control/', '^test/disclosure/', '^node_modules/'] },
      { path: npm('highs') },
    ),
    rule(
      'platform-knows-no-context',
      'The platform serves every context and knows none.',
      { path: '^libs/platform/' },
      { path: '^(libs/contexts|apps)/' },
    ),
    rule(
      'contracts-know-nothing',
      'A contract can be read by anybody, so it needs nobody.',
      { path: '^libs/contracts/' },
      { pathNot: '^libs/contracts/' },
    ),
    rule(
      'contexts-know-no-app',
      'Apps are built from contexts. Only assurance runs the verifier that everybody else can run too.',
      { path: '^libs/contexts/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/care-verify/' },
    ),
    rule(
      'apps-use-the-front-door',
      'A context has one door, src/index.ts.',
      { path: '^(apps|test|bench|tools)/', pathNot: '^test/(invariants|editing)/' },
      { path: '^libs/contexts/', pathNot: '^libs/contexts/[^/]+/src/index\\.ts$' },
    ),
    rule(
      'histories-go-through-the-rules',
      'Random histories go through the rules, the messages and what follows from them, and never past them.',
      { path: '^(test/(invariants|editing)|libs/simulation)/' },
      {
        path: '^libs/contexts/',
        pathNot: [
          '^libs/contexts/[^/]+/src/domain/',
          '\\.(decide|command|publisher|consumer|reaction)\\.ts$',
          '^libs/contexts/assurance/src/index\\.ts$',
          '^libs/contexts/(care-plan/src/care-plan|intake/src/intake)\\.context\\.ts$',
        ],
      },
    ),
    rule(
      'one-context-one-process',
      'The process of a context runs that context and nothing of another; everything else comes from the platform.',
      { path: '^apps/(intake|care-plan|provider-directory|outcomes|identity|assurance)/' },
      { path: '^(libs/contexts|apps)/', pathNot: '^(libs/contexts|apps)/$1/' },
    ),
    rule(
      'gateway-runs-no-context',
      'The gateway asks contexts over HTTP; of the demonstration it knows the names on the sign-in page alone.',
      { path: '^apps/gateway/' },
      {
        path: '^(libs/contexts|libs/demonstration|apps)/',
        pathNot: '^(apps/gateway/|libs/demonstration/accounts\\.ts$)',
      },
    ),
    rule(
      'demonstration-is-for-apps',
      'Made-up people are brought in by an app, never by a context or the platform.',
      { path: '^libs/(contexts|platform|contracts)/' },
      { path: '^libs/demonstration/' },
    ),
    rule(
      'apps-use-the-front-door',
      'The demonstration does what apps do, by the same door.',
      { path: '^libs/demonstration/' },
      { path: '^(apps|libs/contexts)/', pathNot: '^(libs/contexts/[^/]+/src/index\\.ts$|apps/care-verify/)' },
    ),
    rule(
      'simulation-is-outside',
      'What plays made-up lives is for tools, tests and measurements; nothing that runs for people knows it.',
      { path: '^(libs/(contexts|platform|contracts|demonstration)|apps)/' },
      { path: '^libs/simulation/' },
    ),
    rule(
      'proxy-only-in-gateway',
      'What passes between a browser and a context is decided in one place.',
      { pathNot: ['^libs/platform/gateway/', '^node_modules/'] },
      { path: npm('@fastify/http-proxy', '@fastify/reply-from') },
    ),
    rule(
      'opentelemetry-only-in-observability',
      'What a span may say is decided in one place; the rest of the product names its work and nothing else.',
      { pathNot: ['^libs/platform/observability/', '^node_modules/'] },
      { path: npm('@opentelemetry') },
    ),
    rule(
      'care-verify-has-no-dependencies',
      'Whoever checks the record must be able to read the whole of the checker.',
      { path: '^apps/care-verify/', pathNot: spec },
      {
        pathNot: [
          '^apps/care-verify/',
          '^(node:)?(crypto|fs|fs/promises|http|zlib|path|process|url|util|buffer|stream)$',
        ],
      },
    ),
    rule(
      'web-imports-no-server-code',
      "The web app speaks HTTP and shares no code with the server; the verifier is everybody's.",
      { path: '^apps/web/' },
      { path: '^(libs/|apps/(?!web/|care-verify/src/verify-bundle)|test/|tools/|bench/)' },
    ),
    rule(
      'server-imports-no-web-code',
      'The server serves the built web app as files.',
      { path: '^(libs|apps|test|tools|bench)/', pathNot: '^apps/web/' },
      { path: '^apps/web/' },
    ),
    rule(
      'specs-stay-out-of-production',
      'What runs for people does not need what is there to test it.',
      {
        path: '^(libs|apps)/',
        pathNot: [spec, '^libs/platform/testing/', '/contract/', '/fixtures/', '/given-when-then\\.ts$'],
      },
      { path: [spec, '^libs/platform/testing/', '^libs/platform/[^/]+/contract/', '/given-when-then\\.ts$'] },
    ),
    rule(
      'production-needs-no-dev-dependencies',
      'npm ci --omit=dev must be enough to run the server.',
      {
        path: '^(libs|apps)/',
        pathNot: [spec, '^apps/web/', '^libs/platform/testing/', '/(contract|fixtures)/', '/given-when-then\\.ts$'],
      },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
    rule('no-cycles', 'Two files that need each other are one file, or a third is missing.', {}, { circular: true }),
    rule('no-unresolved', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // A package keeps what it is in its own dist/, and rules are about packages too.
    exclude: { path: '^(\.\./)*(dist|coverage|screenshots|\.living-well)/' },
    moduleSystems: ['cjs', 'es6'],
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    skipAnalysisNotInRules: true,
  },
};
