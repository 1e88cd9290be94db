import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mark } from './probes.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));
process.chdir(root);
export const roots = ['libs', 'apps', 'test', 'tools', 'bench'].filter((directory) => fs.existsSync(directory));

export function* walk(directory) {
  for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
    const file = `${directory}/${entry.name}`;
    if (entry.isDirectory() && !['node_modules', 'dist'].includes(entry.name)) yield* walk(file);
    else if (entry.isFile()) yield file;
  }
}

function removeWithEmptyFolders(file) {
  fs.rmSync(file, { force: true });
  let folder = path.dirname(file);
  while (fs.existsSync(folder) && fs.readdirSync(folder).length === 0) {
    fs.rmdirSync(folder);
    folder = path.dirname(folder);
  }
}

/** Writes the files (path -> content) and answers with how to remove them; they are removed on exit in any case. */
export function plant(files) {
  const remove = () => {
    for (const file of files.keys()) removeWithEmptyFolders(file);
  };
  process.on('exit', remove);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
  // A run that was killed outright may have left its files.
  for (const file of roots.flatMap((directory) => [...walk(directory)])) {
    if (file.includes(`/${mark}`)) removeWithEmptyFolders(file);
  }
  for (const [file, content] of files) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  return remove;
}

/** Prints the problems or the line that says all is well, and sets the exit code. */
export function report(problems, allIsWell) {
  for (const problem of problems) console.error(problem);
  if (problems.length === 0) console.log(allIsWell);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
