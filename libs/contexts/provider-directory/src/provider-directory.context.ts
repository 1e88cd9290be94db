import { Context } from '@platform/runtime/context';

/** What the directory's handlers and queries ask for. */
export class ProviderDirectoryContext extends Context {}
