import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { outputs } from './outputs.mjs';

const { values } = parseArgs({ options: { root: { type: 'string' } } });
const root = values.root ?? fileURLToPath(new URL('../../', import.meta.url));
const generated = path.join(root, 'libs/contracts/generated');

const files = await outputs(root);
fs.mkdirSync(generated, { recursive: true });
for (const name of fs.readdirSync(generated)) {
  if (!files.has(`libs/contracts/generated/${name}`)) fs.rmSync(path.join(generated, name));
}
for (const [file, content] of files) fs.writeFileSync(path.join(root, file), content);
console.log(`contracts: ${files.size} files written`);
