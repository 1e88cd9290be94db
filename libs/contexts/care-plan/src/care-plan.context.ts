import { Context } from '@platform/runtime/context';

/** What care-plan's handlers and queries ask for. */
export class CarePlanContext extends Context {}
