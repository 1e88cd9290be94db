import { Client } from 'pg';
import { AssuranceContext, AssuranceModule } from '@contexts/assurance';
import { CarePlanContext, CarePlanModule } from '@contexts/care-plan';
import { IdentityContext, IdentityModule } from '@contexts/identity';
import { IntakeContext, IntakeModule } from '@contexts/intake';
import { OutcomesContext, OutcomesModule } from '@contexts/outcomes';
import { ProviderDirectoryContext, ProviderDirectoryModule } from '@contexts/provider-directory';
import { ContextApp } from '@platform/testing/context-app';

const SCHEMAS = ['assurance', 'care_plan', 'identity', 'intake', 'outcomes', 'provider_directory'];
/** By which access is decided: who stands to whom, and nothing of anybody's story. */
const FACTS = ['relationship', 'sharing_preference', 'emergency_access'];
/** About people, though they do not name them in a column of that name. */
const ALSO_PERSONAL = ['care_plan.team_member', 'provider_directory.ask_in_inbox'];

describe('every table with rows of people', () => {
  let all: ContextApp;
  let database: Client;
  beforeAll(async () => {
    all = await ContextApp.start(
      [
        AssuranceModule.forRoot({ verify: () => Promise.reject(new Error('nobody asks')) }),
        IdentityModule.forRoot({ demonstration: true, askNameGiven: () => Promise.reject(new Error('nobody asks')) }),
        ...[IntakeModule, CarePlanModule, ProviderDirectoryModule, OutcomesModule].map((module) => module.forRoot()),
      ],
      [AssuranceContext, IdentityContext, IntakeContext, CarePlanContext, ProviderDirectoryContext, OutcomesContext],
    );
    database = new Client({ connectionString: all.platform.options.databaseUrl });
    await database.connect();
  });
  afterAll(async () => {
    await database.end();
    await all.stop();
  });
  const names = async (sql: string) =>
    (await database.query<{ name: string }>(sql, [SCHEMAS])).rows.map(({ name }) => name).filter((name) => !FACTS.includes(name.split('.')[1] ?? '')); // prettier-ignore

  it('stands behind a wall that is forced', async () => {
    const personal = await names(
      `SELECT DISTINCT table_schema || '.' || table_name AS name FROM information_schema.columns
       WHERE table_schema = ANY($1) AND column_name = 'person_id'`,
    );
    const forced = await names(
      `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = ANY($1) AND c.relkind = 'r' AND c.relrowsecurity AND c.relforcerowsecurity`,
    );
    expect(personal.length).toBeGreaterThan(12);
    expect([...personal, ...ALSO_PERSONAL].filter((table) => !forced.includes(table))).toEqual([]);
  });

  it('is read by roles that go round no wall, and that own and write nothing', async () => {
    const roles = SCHEMAS.flatMap((schema) => [`living_well_${schema}`, `living_well_${schema}_reader`]);
    const { rows } = await database.query(
      'SELECT rolname FROM pg_roles WHERE rolname = ANY($1) AND NOT rolsuper AND NOT rolbypassrls AND NOT rolcanlogin',
      [roles],
    );
    expect(rows).toHaveLength(roles.length);
    const { rows: more } = await database.query(
      `SELECT table_schema, table_name, privilege_type FROM information_schema.role_table_grants
       WHERE grantee = ANY($1) AND privilege_type <> 'SELECT'`,
      [roles.filter((role) => role.endsWith('_reader'))],
    );
    expect(more).toEqual([]);
  });
});
