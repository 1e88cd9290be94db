/** Why a service cannot help now, in words that the team reads. */
export const DECLINE_WORDS: Record<string, string> = {
  'no-room': 'no room just now',
  'not-the-right-service': 'not the right service for this',
  'outside-our-area': 'outside the area',
  'needs-more-support': 'needs more support than they can give',
  'not-at-these-times': 'not at the times that are needed',
  'cannot-meet-access-needs': 'cannot offer the access, language or format that is needed',
};
