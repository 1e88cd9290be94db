// Asks every endpoint and parameter of the UK profile of HSDS 3.0 and holds the answers against its schemas.
import fs from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

// The published schemas are annotated with words of their own, such as `datapackage_metadata`.
const ajv = addFormats.default(new Ajv.default({ strict: false, allErrors: true }));
const file = (name) => JSON.parse(fs.readFileSync(new URL(`schema/${name}.json`, import.meta.url), 'utf8'));
// The one schema that another names by its file.
ajv.addSchema(file('taxonomy_term'), 'taxonomy_term.json');
const compiled = new Map();
const profile = file('openapi');
const PAGE = ['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty', 'contents'];

/** What does not hold of one thing against a schema, in words; nothing of what it says is repeated. */
export function problemsOf(name, value) {
  if (!compiled.has(name)) compiled.set(name, ajv.compile(file(name)));
  const validate = compiled.get(name);
  return validate(value) ? [] : validate.errors.map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
}

/** Of one thing, its schema in lists and its schema when it is asked for by its id. */
const KINDS = [
  { path: 'services', inLists: 'service_list', whole: 'service', filtered: true },
  { path: 'service_at_locations', inLists: 'service_at_location_list', whole: 'service_at_location', filtered: true },
  { path: 'taxonomies', inLists: 'taxonomy', whole: 'taxonomy' },
  { path: 'taxonomy_terms', inLists: 'taxonomy_term', whole: 'taxonomy_term' },
  // Of HSDS itself; the UK profile does without, so a feed may as well.
  { path: 'organizations', inLists: 'organization_list', whole: 'organization', optional: true },
];

/**
 * `ask(path)` answers `{ status, headers, body }` for what follows the address of the feed. Answers one line for each thing that
 * was checked: `{ what, problems }`.
 */
export async function checkFeed(ask, { most = 200, onCheck = () => undefined } = {}) {
  const checks = [];
  const check = (what, problems) => {
    checks.push({ what, problems });
    onCheck({ what, problems });
  };
  const get = async (path) => {
    const { status, headers, body } = await ask(path);
    const problems = [
      ...(status === 200 ? [] : [`answers ${status}, not 200`]),
      ...(headers['access-control-allow-origin'] === '*'
        ? []
        : ['is not open to other sites by Access-Control-Allow-Origin: *']),
    ];
    return { body, problems, status };
  };
  const about = await get('');
  check('GET / says what the feed is', [
    ...about.problems,
    ...['version', 'profile', 'openapi_url']
      .filter((name) => typeof about.body?.[name] !== 'string')
      .map((name) => `has no ${name}`),
  ]);
  const described = await get('/openapi.json');
  check('GET /openapi.json describes every path of the profile', [
    ...described.problems,
    ...Object.keys(profile.paths)
      .filter((path) => !described.body?.paths?.[path])
      .map((path) => `does not describe ${path}`),
  ]);
  for (const kind of KINDS) {
    const all = await lists(kind, get, check, most);
    if (all === undefined) continue;
    await each(kind, all, get, check, most);
    if (kind.filtered) await filters(kind, all, get, check);
  }
  return checks;
}

/** Page by page, at most so many things; undefined where the feed may do without. */
async function lists({ path, inLists, optional }, get, check, most) {
  const all = [];
  const problems = [];
  for (let page = 1; all.length < most; page += 1) {
    const { body, problems: wrong, status } = await get(`/${path}?page=${page}&per_page=50`);
    if (optional && page === 1 && status === 404) return undefined;
    problems.push(
      ...wrong,
      ...PAGE.filter((name) => body?.[name] === undefined).map((name) => `page ${page} has no ${name}`),
    );
    if (!Array.isArray(body?.contents)) break;
    if (body.size !== body.contents.length) problems.push(`page ${page} says a size that it does not have`);
    if (body.first_page !== (page === 1) || body.empty !== (body.size === 0))
      problems.push(`page ${page} says wrongly which page it is`);
    body.contents.forEach((one, i) =>
      problems.push(...problemsOf(inLists, one).map((text) => `page ${page}, ${i + 1}: ${text}`)),
    );
    all.push(...body.contents);
    if (body.last_page || body.contents.length === 0) break;
  }
  if (new Set(all.map(({ id }) => id)).size !== all.length) problems.push('names the same thing on two pages');
  check(`GET /${path}: ${all.length} against ${inLists}.json`, problems);
  return all;
}

async function each({ path, whole }, all, get, check, most) {
  const problems = [];
  for (const { id } of all.slice(0, most)) {
    const { body, problems: wrong } = await get(`/${path}/${id}`);
    problems.push(...[...wrong, ...problemsOf(whole, body)].map((text) => `${id}: ${text}`));
    if (body?.id !== id) problems.push(`${id}: answers something else`);
  }
  check(`GET /${path}/{id}: ${Math.min(all.length, most)} against ${whole}.json`, problems);
  const { status } = await get(`/${path}/00000000-0000-4000-8000-000000000000`);
  check(`GET /${path}/{id} of nothing`, status === 404 ? [] : [`answers ${status}, not 404`]);
}

/** Every parameter is taken, and what is answered fits it. */
async function filters({ path, inLists }, all, get, check) {
  const serviceOf = (one) => (path === 'services' ? one : one.service);
  const [first] = all;
  const word = serviceOf(first ?? {})?.name?.split(/\s+/)[0] ?? 'help';
  const whole = first ? (await get(`/${path}/${first.id}`)).body : undefined;
  const term = serviceOf(whole ?? {})?.attributes?.[0]?.taxonomy_term;
  const postcode = whole?.location?.addresses?.[0]?.postal_code ?? 'SE1 9AA';
  const asked = [
    [
      'search',
      word,
      (found) => !first || found.some(({ id }) => id === first.id) || `does not find "${path}" by a word of a name`,
    ],
    [
      'taxonomy_term_id',
      term?.id ?? '00000000-0000-4000-8000-000000000000',
      (found) => Boolean(term) === found.length > 0 || 'does not find what has the term',
    ],
    [
      'taxonomy_id',
      term?.taxonomy_id ?? '00000000-0000-4000-8000-000000000000',
      (found) => Boolean(term?.taxonomy_id) === found.length > 0 || 'does not find what has the taxonomy',
    ],
    ['minimum_age', 18, (found) => found.every((one) => serviceOf(one).minimum_age >= 18) || 'finds other ages'],
    ['maximum_age', 65, (found) => found.every((one) => serviceOf(one).maximum_age <= 65) || 'finds other ages'],
    ['start_time', '09:00', () => true],
    ['end_time', '17:00', () => true],
    ['day', 'MO', () => true],
    ...(path === 'services'
      ? []
      : [
          ['postcode', postcode, () => true],
          ['proximity', 5000, () => true, `&postcode=${encodeURIComponent(postcode)}`],
        ]),
  ];
  const named = profile.paths[`/${path}`].get.parameters.map(({ $ref }) => $ref.split('/').at(-1));
  const missing = named.filter(
    (name) => !['page', 'per_page'].includes(name) && !asked.some(([asks]) => asks === name),
  );
  const problems = missing.map((name) => `${name} was not tried`);
  for (const [name, value, fits, more = ''] of asked) {
    const { body, problems: wrong } = await get(`/${path}?${name}=${encodeURIComponent(value)}&per_page=100${more}`);
    const found = Array.isArray(body?.contents) ? body.contents : [];
    const fit = found.length < 100 || name !== 'search' ? fits(found) : true;
    problems.push(
      ...[...wrong, ...found.flatMap((one) => problemsOf(inLists, one)), ...(fit === true ? [] : [fit])].map(
        (text) => `${name}: ${text}`,
      ),
    );
    if (found.length > all.length && all.length < 50) problems.push(`${name}: finds more than there is`);
  }
  check(`GET /${path}: the parameters ${asked.map(([name]) => name).join(', ')}`, problems);
}
