/** The alliance's own rule: for this long after an end somebody comes back to their plan and the team they last had, in days. */
export const DAYS_TO_COME_BACK = 180;
