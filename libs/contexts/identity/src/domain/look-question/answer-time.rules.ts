/** Policy of the alliance: so long the agency, and then the guardian, has for an answer. */
export const ANSWER_WORKING_DAYS = 10;
