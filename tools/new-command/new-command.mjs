// Usage: npm run new:command <context> <verb-noun> [-- --stream <stream>]
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { readGlossary } from '../glossary.mjs';
import { filesOf } from './templates.mjs';

class Refused extends Error {}

const pascal = (kebab) => kebab.replace(/(^|-)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase());
const camel = (kebab) => kebab.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const usage = 'npm run new:command <context> <verb-noun>, such as: npm run new:command intake close-huddle';

const foldersIn = (directory) =>
  fs.existsSync(directory)
    ? fs
        .readdirSync(directory, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];

function checkName(command) {
  if (!kebabCase.test(command) || !command.includes('-')) {
    throw new Refused(
      `"${command}" is not a name for a command: write <verb>-<noun> in small letters, such as close-huddle.`,
    );
  }
  if (/^(create|update|delete)-/.test(command)) {
    throw new Refused(
      `"${command}" does not say what the person intends. Use their verb: receive, name, agree, close, withdraw.`,
    );
  }
  const row = readGlossary().refusedInName(command);
  if (row) throw new Refused(`"${command}": we do not say "${row.word}"; say ${row.instead} (docs/glossary.md).`);
}

/** The stream that is named, or the one that the command ends with, or the only one. */
function chooseStream(context, command, source, named) {
  const streams = foldersIn(path.join(source, 'domain')).filter((stream) =>
    fs.existsSync(path.join(source, 'domain', stream, `${stream}.state.ts`)),
  );
  if (streams.length === 0) {
    throw new Refused(`${context} has no stream yet: write domain/<stream>/<stream>.events.ts and .state.ts first.`);
  }
  if (named !== undefined && !streams.includes(named)) {
    throw new Refused(`${context} has no stream "${named}"; it has ${streams.join(', ')}.`);
  }
  const ending = streams.filter((stream) => command.endsWith(`-${stream}`)).sort((a, b) => b.length - a.length)[0];
  const stream = named ?? ending ?? (streams.length === 1 ? streams[0] : undefined);
  if (stream === undefined)
    throw new Refused(`Which stream does ${command} write to? Add -- --stream <${streams.join('|')}>.`);
  return stream;
}

function readStream(source, stream) {
  const read = (file) => {
    const full = path.join(source, 'domain', stream, `${file}.ts`);
    return fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : '';
  };
  const stateFile = `${stream}.state`;
  const eventsFile = `${stream}.events`;
  const definition = /export const (\w+) = defineStream<\s*(\w+)\s*,\s*(\w+)\s*,?\s*>/.exec(read(stateFile));
  if (definition === null) {
    throw new Refused(
      `domain/${stream}/${stateFile}.ts does not say "export const ...Stream = defineStream<State, Event>(...)".`,
    );
  }
  const [, streamConst, stateType, eventType] = definition;
  const fileOf = (type) => {
    const file = [eventsFile, stateFile].find((name) =>
      new RegExp(`export (type|interface) ${type}\\b`).test(read(name)),
    );
    if (file === undefined)
      throw new Refused(`domain/${stream} does not export the type ${type} from its events or its state.`);
    return file;
  };
  return { streamConst, stateType, eventType, stateFrom: fileOf(stateType), eventFrom: fileOf(eventType) };
}

async function run() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { stream: { type: 'string' }, root: { type: 'string' } },
  });
  const [context, command, ...more] = positionals;
  if (context === undefined || command === undefined || more.length > 0) throw new Refused(`Usage: ${usage}`);
  const root = values.root ?? fileURLToPath(new URL('../../', import.meta.url));
  const contexts = foldersIn(path.join(root, 'libs/contexts'));
  if (!contexts.includes(context))
    throw new Refused(`There is no context "${context}"; there are ${contexts.join(', ')}.`);
  checkName(command);
  const source = path.join(root, 'libs/contexts', context, 'src');
  const stream = chooseStream(context, command, source, values.stream);
  const folder = path.join(source, 'commands', command);
  if (fs.existsSync(folder))
    throw new Refused(`libs/contexts/${context}/src/commands/${command} is there already; nothing was written.`);

  const action = `${stream}.${command.endsWith(`-${stream}`) ? command.slice(0, -stream.length - 1) : command}`;
  const files = filesOf({
    ...readStream(source, stream),
    context,
    contextCamel: camel(context),
    contextPascal: pascal(context),
    command,
    commandCamel: camel(command),
    commandPascal: pascal(command),
    verb: command.split('-')[0],
    action,
    stream,
    idName: `${camel(stream)}Id`,
  });
  fs.mkdirSync(folder, { recursive: true });
  const style = await resolveConfig(fileURLToPath(import.meta.url));
  for (const [file, content] of Object.entries(files)) {
    fs.writeFileSync(path.join(folder, file), await format(content, { ...style, parser: 'typescript' }));
  }

  console.log(`Wrote ${Object.keys(files).length} files in libs/contexts/${context}/src/commands/${command}/.

Next:
1. ${command}.decide.spec.ts fails: say there what must become true, and what is refused. Then make ${command}.decide.ts keep it.
2. A new fact goes into domain/${stream}/${stream}.events.ts, and evolve in ${stream}.state.ts says what it changes.
3. ${command}.request.ts holds the fields of the request, ${command}.command.ts what the rule needs of them.
4. ${context}.access.ts says who may: '${action}'. Until then nobody may.
5. ${context}.refusals.ts says what each refusal means to whoever asked.
6. ${context}.module.ts lists ${pascal(command)}Controller and ${pascal(command)}Handler; ${command}.int-spec.ts shows it over HTTP.`);
}

try {
  await run();
} catch (error) {
  if (!(error instanceof Refused) && error.code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw error;
  console.error(error.message);
  process.exitCode = 1;
}
