import { Context } from '@platform/runtime/context';

/** What identity's handlers and queries ask for. */
export class IdentityContext extends Context {}
