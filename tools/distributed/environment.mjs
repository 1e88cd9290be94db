/** Only the gateway signs people in, so nobody else is told these. */
const OF_THE_GATEWAY = ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_URL', 'HOST'];

const urlVariableOf = (context) => `${context.toUpperCase().replaceAll('-', '_')}_URL`;

/**
 * The environment of one process: what the launcher was given, such as INTEGRATION_BUS and KAFKA_BROKERS, and what it decided.
 * `contexts` has the ports of the processes of each. Keys are handed over here and never on a command line, which every user of the machine can read.
 */
export function environmentOf(name, port, { databaseUrl, masterKey, dataDir, contexts }, given) {
  const isGateway = name === 'gateway';
  const env = { ...given };
  if (!isGateway) for (const variable of OF_THE_GATEWAY) delete env[variable];
  for (const [context, at] of contexts)
    env[urlVariableOf(context)] = at.map((one) => `http://127.0.0.1:${one}`).join(',');
  return {
    ...env,
    ...(isGateway ? {} : { HOST: '127.0.0.1' }),
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    LIVING_WELL_MASTER_KEY: masterKey,
    DATA_DIR: dataDir,
  };
}
