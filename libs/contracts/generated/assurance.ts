// Written by `npm run contracts:generate` from the schemas. Do not edit.
/**
 * Somebody looked at a part of a person's record.
 */
export interface RecordViewedV1 {
  personId: string;
  viewerId: string;
  role:
    | 'person'
    | 'carer'
    | 'peer-supporter'
    | 'community-worker'
    | 'link-worker'
    | 'gp'
    | 'clinician'
    | 'hub-coordinator'
    | 'service-manager'
    | 'commissioner'
    | 'caldicott-guardian'
    | 'privacy-officer'
    | 'link-holder';
  agencyId: string | null;
  /**
   * Which part of the record was shown.
   */
  what: string;
  /**
   * The purpose under which it was shown.
   */
  why: string;
  viewedAt: string;
}
