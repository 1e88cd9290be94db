import { serveShell, type Shell, type ShellScope } from './shell';

/** Written in by the build, see `vite.config.mts`. */
const shell = JSON.parse('__SHELL__') as Shell;

serveShell(globalThis as unknown as ShellScope, shell);
