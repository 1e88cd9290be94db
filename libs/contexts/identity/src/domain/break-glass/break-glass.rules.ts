export const EMERGENCY_OUTCOMES = ['in-order', 'explained', 'not-in-order'] as const;
export type EmergencyOutcome = (typeof EMERGENCY_OUTCOMES)[number];

export type EmergencyGround = 'danger-to-life' | 'serious-harm' | 'cannot-be-asked' | 'safeguarding';

/** Policy of the alliance. */
export const REVIEW_WORKING_DAYS = 3;
export const ESCALATE_WORKING_DAYS = 5;
/** Then it is looked at again whether telling the person would still do harm. */
export const LONGEST_PUT_OFF_DAYS = 28;
