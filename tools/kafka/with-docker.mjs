// Kafka by a Docker engine, from the image of the Apache project.
import { spawnSync } from 'node:child_process';
import { freePorts } from '../free-ports.mjs';
import { untilItAnswers } from './answers.mjs';
import { version } from './version.mjs';

const docker = (...args) => spawnSync('docker', args, { encoding: 'utf8' });

/** Undefined when it can be started, else why not. */
export function whyNotWithDocker() {
  return docker('info', '--format', '{{.ID}}').status === 0 ? undefined : 'no Docker engine answers';
}

/** As `startWithJava`. */
export async function startWithDocker(more = []) {
  const [port] = await freePorts(1);
  const settings = {
    KAFKA_NODE_ID: '1',
    KAFKA_PROCESS_ROLES: 'broker,controller',
    KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
    KAFKA_LISTENERS: `PLAINTEXT://:${port},CONTROLLER://:9093${more.map((one, i) => `,MORE${i}://:${one.port}`).join('')}`,
    KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://127.0.0.1:${port}${more.map((one, i) => `,MORE${i}://127.0.0.1:${one.reachedAt}`).join('')}`,
    KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: `PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT${more.map((_, i) => `,MORE${i}:PLAINTEXT`).join('')}`,
    KAFKA_INTER_BROKER_LISTENER_NAME: 'PLAINTEXT',
    KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
    KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
    KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
    KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS: '1',
    KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
    KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
    KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
    KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS: '1000',
    KAFKA_BROKER_HEARTBEAT_INTERVAL_MS: '500',
    KAFKA_BROKER_SESSION_TIMEOUT_MS: '2000',
    KAFKA_HEAP_OPTS: '-Xms128m -Xmx384m',
  };
  const run = docker(
    ...['run', '--detach'],
    ...[port, ...more.map((one) => one.port)].flatMap((each) => ['--publish', `127.0.0.1:${each}:${each}`]),
    ...Object.entries(settings).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    `apache/kafka:${version}`,
  );
  if (run.status !== 0) throw new Error(`Docker could not start apache/kafka:${version}:\n${run.stderr}`);
  const container = run.stdout.trim();
  const atExit = () => void docker('rm', '--force', '--volumes', container);
  process.once('exit', atExit);
  const close = async () => {
    process.off('exit', atExit);
    atExit();
  };
  const stop = async () => void docker('kill', container);
  const pause = async () => void docker('pause', container);
  const resume = async () => void docker('unpause', container);
  const start = async () => {
    docker('start', container);
    await untilItAnswers(port, 60_000);
  };
  await untilItAnswers(port, 120_000).catch(async (error) => {
    const said = docker('logs', '--tail', '20', container);
    await close();
    throw new Error(`${error.message}\n${said.stdout}${said.stderr}`, { cause: error });
  });
  return { brokers: `127.0.0.1:${port}`, start, stop, pause, resume, close };
}
