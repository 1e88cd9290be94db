import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const wordsThatCarryText = new Set(
  (
    'name names text story stories note notes word words reason reasons phone telephone mobile email address postcode title comment ' +
    'comments description summary detail details answer answers question need needs message body content url link photo birth nhs ' +
    'surname forename diagnosis free says said value label'
  ).split(' '),
);
const mayCarryText = (property) =>
  // answerDueAt and the like are dates about a thing, not the thing.
  !/(At|On|Id)$/.test(property) &&
  property
    .split(/(?=[A-Z])/)
    .map((word) => word.toLowerCase())
    .some((word) => wordsThatCarryText.has(word));

function* properties(schema, prefix = '') {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    yield { path: `${prefix}${name}`, name, property };
    yield* properties(property, `${prefix}${name}.`);
    if (property.items) yield* properties({ properties: { '[]': property.items } }, `${prefix}${name}`);
  }
}

const types = (schema) => [schema.type ?? []].flat();

/** What is wrong with one contract by itself: sentences, none when it is sound. */
export function schemaProblems({ file, schema, interfaceName }) {
  const problems = [];
  const say = (text) => problems.push(`${file}: ${text}`);
  try {
    const ajv = new Ajv({ strict: true, strictTypes: false });
    addFormats(ajv);
    ajv.compile(schema);
  } catch (error) {
    say(`is not a usable JSON Schema: ${error.message}`);
    return problems;
  }
  if (schema.title !== interfaceName) say(`title is "${schema.title}", expected "${interfaceName}"`);
  if (!schema.description) say('has no description: say in one sentence what became true');
  const objects = [{ path: '', property: schema }, ...properties(schema)].filter((p) =>
    types(p.property).includes('object'),
  );
  for (const { path, property } of objects) {
    if (property.additionalProperties !== false) say(`${path || 'the data'} must say "additionalProperties": false`);
  }
  for (const { path, name, property } of properties(schema)) {
    if (mayCarryText(name)) say(`property "${path}" could carry words; a message holds ids, codes and dates only`);
    const isBound = ['format', 'enum', 'pattern', 'const', '$ref'].some((keyword) => keyword in property);
    if (types(property).includes('string') && !isBound)
      say(`property "${path}" is free text; give it a format, an enum or a pattern`);
    if (types(property).length === 0 && !isBound) say(`property "${path}" has no type`);
  }
  return problems;
}

const without = (schema, ...keywords) =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(schema)
        .filter(([keyword]) => !['description', 'title', '$schema', ...keywords].includes(keyword))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );

/** How `after` breaks those who send or read `before`, inside one version: sentences, none when it does not. */
export function compatibilityProblems(file, before, after, prefix = '') {
  const problems = [];
  const say = (text) => problems.push(`${file}: ${text}; make a new version instead`);
  const old = before.properties ?? {};
  const now = after.properties ?? {};
  for (const [name, was] of Object.entries(old)) {
    const path = `${prefix}${name}`;
    const is = now[name];
    if (is === undefined) {
      say(`property "${path}" was removed or renamed`);
      continue;
    }
    if (JSON.stringify(types(was)) !== JSON.stringify(types(is))) {
      say(`the type of "${path}" changed from ${types(was).join('|') || 'any'} to ${types(is).join('|') || 'any'}`);
      continue;
    }
    const gone = (was.enum ?? []).filter((value) => !(is.enum ?? []).includes(value));
    if (was.enum && gone.length > 0) say(`"${path}" no longer allows ${gone.join(', ')}`);
    else if (is.enum && !was.enum) say(`"${path}" now allows a fixed list only`);
    if (
      without(was, 'enum', 'properties', 'required', 'items') !== without(is, 'enum', 'properties', 'required', 'items')
    ) {
      say(`the constraints of "${path}" changed`);
    }
    if (was.items || is.items) {
      problems.push(
        ...compatibilityProblems(
          file,
          { properties: { '[]': was.items ?? {} } },
          { properties: { '[]': is.items ?? {} } },
          path,
        ),
      );
    }
    problems.push(...compatibilityProblems(file, was, is, `${path}.`));
  }
  const required = { old: before.required ?? [], now: after.required ?? [] };
  for (const name of required.now.filter((n) => !required.old.includes(n))) {
    say(`"${prefix}${name}" became required, and messages already sent do not have it`);
  }
  for (const name of required.old.filter((n) => !required.now.includes(n) && n in now)) {
    say(`"${prefix}${name}" is no longer required, and readers count on it`);
  }
  return problems;
}
