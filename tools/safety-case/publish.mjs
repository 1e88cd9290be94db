import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file that the page of the safety case shows: what docs/safety says, and what its tests said when they last ran here, if they did. */
export function publish(root, { hazards, maps }, run = null) {
  writeFileSync(join(root, 'dist/web/safety-case.json'), JSON.stringify({ hazards, maps, run }));
}
