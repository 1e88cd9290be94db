/** Who is told for an agency; where nobody coordinates there, everybody who is in care. */
export const COORDINATE: readonly string[] = ['hub-coordinator', 'service-manager'];
export const NOT_IN_CARE: readonly string[] = [
  ...['commissioner', 'caldicott-guardian', 'privacy-officer', 'agency-administrator', 'alliance-administrator'],
  'platform-operator',
];
