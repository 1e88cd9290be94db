import { POLICIES } from '@platform/decider/policies';

/** Policy of the alliance: for this long after an end somebody comes back to their plan and the team they last had, in days. */
export const DAYS_TO_COME_BACK = POLICIES['way-back-days'].unset;
