/** Who is told for an agency; where nobody coordinates there, everybody who is in care. */
export const COORDINATE: readonly string[] = ['hub-coordinator', 'service-manager'];
/** Who says what an agency offers, as in the directory. */
export const LIST_SERVICES: readonly string[] = [
  'community-worker',
  'link-worker',
  'service-manager',
  'peer-supporter',
];
export const NOT_IN_CARE: readonly string[] = [
  ...['commissioner', 'caldicott-guardian', 'privacy-officer', 'agency-administrator', 'alliance-administrator'],
  'platform-operator',
];
