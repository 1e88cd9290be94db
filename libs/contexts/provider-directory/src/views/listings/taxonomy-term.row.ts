import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HsdsTerm } from '../../domain/service-listing/hsds-service.rules';

@Entity({ name: 'taxonomy_term' })
export class TaxonomyTermRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'taxonomy_id', nullable: true }) taxonomyId!: string | null;
  @Column('jsonb') term!: HsdsTerm;
}
