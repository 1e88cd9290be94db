import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PractitionerRole, PractitionerTier } from '../../domain/practitioner/practitioner.rules';

@Entity({ name: 'practitioner' })
export class PractitionerRow {
  @PrimaryColumn('uuid', { name: 'practitioner_id' }) practitionerId!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') name!: string;
  @Column('text') role!: PractitionerRole;
  @Column('text') tier!: PractitionerTier;
}
