// npm run journey -- --url http://localhost:3000
import { parseArgs } from 'node:util';
import { steps, walk } from './one-person.mjs';

const { values } = parseArgs({ options: { url: { type: 'string', default: 'http://localhost:3000' } } });
if (!URL.canParse(values.url)) {
  process.stderr.write(`--url must be an address such as http://localhost:3000, found "${values.url}".\n`);
  process.exit(2);
}
try {
  await walk(values.url, (line) => process.stdout.write(`${line}\n`));
  process.stdout.write(`The whole journey was walked: ${steps.length} steps.\n`);
} catch (error) {
  const down = error.cause?.code === 'ECONNREFUSED';
  if (down)
    process.stderr.write(`Nothing answers at ${values.url}. Start the product with npm start, then try again.\n`);
  process.exit(1);
}
