import fs from 'node:fs';
import path from 'node:path';
import { compile } from 'json-schema-to-typescript';

const fileNamePattern = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(v[1-9][0-9]*)\.schema\.json$/;

const pascal = (kebab) => kebab.replace(/(^|-)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase());

/** The producers that publish, by folder name, in order. */
export const producers = (root) =>
  fs
    .readdirSync(path.join(root, 'libs/contracts'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
    .map((entry) => entry.name)
    .sort();

/** Every schema of the tree: { producer, event, version, file, type, interfaceName, schema }. */
export function readContracts(root) {
  return producers(root).flatMap((producer) =>
    fs
      .readdirSync(path.join(root, 'libs/contracts', producer))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => {
        const match = fileNamePattern.exec(name);
        const file = `libs/contracts/${producer}/${name}`;
        if (match === null) throw new Error(`${file}: call it <event-name>.v<number>.schema.json`);
        const [, event, version] = match;
        const schema = JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
        return {
          producer,
          event,
          version,
          name,
          file,
          schema,
          type: `${producer}.${event}.${version}`,
          interfaceName: `${pascal(event)}${pascal(version)}`,
        };
      }),
  );
}

const style = { singleQuote: true, printWidth: 120, trailingComma: 'all' };
const compiled = (schema, name) => compile(schema, name, { bannerComment: '', style, unknownAny: true });
const header = '// Written by `npm run contracts:generate` from the schemas. Do not edit.\n';

function messages(producerNames, contracts) {
  const imports = producerNames.map((producer) => `import type * as ${pascal(producer)} from './${producer}';`);
  const entries = contracts.map((c) => `  '${c.type}': ${pascal(c.producer)}.${c.interfaceName};`);
  return `${header}${imports.join('\n')}

/** The data of every integration event, by its type. */
export interface MessageTypes {
${entries.join('\n')}
}

export type MessageType = keyof MessageTypes;
`;
}

const schemaTable = (contracts) =>
  `${header}import type { MessageType } from './messages';

export const schemas: Readonly<Record<MessageType, object>> = ${JSON.stringify(
    Object.fromEntries(contracts.map((c) => [c.type, c.schema])),
    null,
    2,
  )};
`;

const quoted = (text) => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);

function asyncapi(producer, contracts) {
  const perMessage = (indent, line) => contracts.map((c) => `${indent}${line(c)}`).join('\n');
  return `# Written by \`npm run contracts:generate\` from the schemas. Do not edit.
asyncapi: 3.0.0
id: urn:living-well:${producer}
info:
  title: Living Well, ${producer}
  version: 1.0.0
  description: What ${producer} tells the other contexts. Ids, codes and dates only.
  license:
    name: Apache-2.0
defaultContentType: application/cloudevents+json
channels:
  ${producer}:
    address: living-well.${producer}
    messages:
${perMessage('      ', (c) => `${c.interfaceName}:\n        $ref: '#/components/messages/${c.interfaceName}'`)}
operations:
  publish:
    action: send
    channel:
      $ref: '#/channels/${producer}'
    messages:
${perMessage('      - ', (c) => `$ref: '#/channels/${producer}/messages/${c.interfaceName}'`)}
components:
  messages:
${contracts
  .map(
    (c) => `    ${c.interfaceName}:
      name: ${c.type}
      title: ${c.interfaceName}
      summary: ${quoted(c.schema.description)}
      bindings:
        kafka:
          key:
            type: string
            description: The stream of the event.
      payload:
        allOf:
          - $ref: '../cloud-event.schema.json'
          - type: object
            properties:
              type:
                const: ${c.type}
              data:
                $ref: './${c.name}'`,
  )
  .join('\n')}
`;
}

/** Every file made from the schemas: path from the repository root -> content. */
export async function outputs(root) {
  const contracts = readContracts(root);
  const files = new Map();
  for (const producer of producers(root)) {
    const own = contracts.filter((contract) => contract.producer === producer);
    const types = await Promise.all(own.map((c) => compiled(structuredClone(c.schema), c.interfaceName)));
    files.set(`libs/contracts/generated/${producer}.ts`, `${header}${types.join('\n')}`);
    files.set(`libs/contracts/${producer}/asyncapi.yaml`, asyncapi(producer, own));
  }
  const envelope = JSON.parse(fs.readFileSync(path.join(root, 'libs/contracts/cloud-event.schema.json'), 'utf8'));
  files.set(
    'libs/contracts/generated/cloud-event.ts',
    `${header}${await compiled(structuredClone(envelope), 'CloudEvent')}
export const cloudEventSchema: object = ${JSON.stringify(envelope, null, 2)};
`,
  );
  files.set('libs/contracts/generated/messages.ts', messages(producers(root), contracts));
  files.set('libs/contracts/generated/schemas.ts', schemaTable(contracts));
  return files;
}
