import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HsdsTaxonomy } from '../../domain/service-listing/hsds-service.rules';

/** A vocabulary of which some listing uses a term. */
@Entity({ name: 'taxonomy' })
export class TaxonomyRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('jsonb') taxonomy!: HsdsTaxonomy;
}
