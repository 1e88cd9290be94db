/** How a diary says that somebody did not come. */
const NOT_COMING =
  /\b(dna|did ?n[o’']t (attend|come|turn up|show up|engage)|did not (attend|come|turn up|show up|engage)|non[- ]?attend\w*|no[- ]?show|disengag\w*|failed to (attend|engage))\b/i;

/** Whether words recorded for somebody say that they did not come, which is no choice of theirs. */
export const saysTheyDidNotCome = (words: string): boolean => NOT_COMING.test(words);
