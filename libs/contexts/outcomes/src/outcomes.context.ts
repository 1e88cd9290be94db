import { Context } from '@platform/runtime/context';

/** What the handlers and queries of outcomes ask for. */
export class OutcomesContext extends Context {}
