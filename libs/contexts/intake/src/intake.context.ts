import { Context } from '@platform/runtime/context';

/** What intake's handlers and queries ask for. */
export class IntakeContext extends Context {}
