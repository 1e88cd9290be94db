import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How asks reach a service, for its own agency alone. */
@Entity({ name: 'asked_service' })
export class AskedServiceRow {
  @PrimaryColumn('uuid', { name: 'service_id' }) serviceId!: string;
  @Column('uuid', { name: 'agency_id', select: false }) agencyId!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'ask_address', nullable: true }) askAddress!: string | null;
}
