import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'api_client' })
export class ApiClientRow {
  @PrimaryColumn('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'agency_id', nullable: true }) agencyId!: string | null;
  @Column('text') name!: string;
  @Column('text', { array: true }) scopes!: string[];
  @Column('text', { name: 'secret_hash', nullable: true }) secretHash!: string | null;
  @Column('jsonb', { name: 'public_keys', nullable: true }) publicKeys!: object[] | null;
  @Column('timestamptz', { name: 'registered_at' }) registeredAt!: Date;
  @Column('timestamptz', { name: 'stopped_at', nullable: true }) stoppedAt!: Date | null;
}
