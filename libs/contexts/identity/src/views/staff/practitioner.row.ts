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
  @Column('uuid', { name: 'supervisor_id', nullable: true }) supervisorId!: string | null;
  @Column('text', { name: 'registration_body', nullable: true }) registrationBody!: string | null;
  @Column('text', { name: 'registration_number', nullable: true }) registrationNumber!: string | null;
  @Column('timestamptz', { name: 'joined_at', nullable: true }) joinedAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
