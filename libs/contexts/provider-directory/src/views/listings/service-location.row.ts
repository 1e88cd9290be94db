import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HsdsServiceAtLocation } from '../../domain/service-listing/hsds-service.rules';

/** A service at one of its places. */
@Entity({ name: 'service_location' })
export class ServiceLocationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'service_id' }) serviceId!: string;
  @Column('jsonb') place!: HsdsServiceAtLocation;
  /** In capitals and without spaces. */
  @Column('text', { nullable: true }) postcode!: string | null;
  @Column('double precision', { nullable: true }) latitude!: number | null;
  @Column('double precision', { nullable: true }) longitude!: number | null;
}
