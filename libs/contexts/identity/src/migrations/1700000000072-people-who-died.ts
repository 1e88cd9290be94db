import { wallSql } from '@platform/projections/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PeopleWhoDied1700000000072 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE person_who_died (person_id uuid PRIMARY KEY)');
    await runner.query(wallSql('identity', 'person_who_died'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE person_who_died');
  }
}
