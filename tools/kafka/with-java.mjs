// Kafka by the machine's Java, from jars that Maven fetches once into the cache of whoever runs it.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePorts } from '../free-ports.mjs';
import { untilItAnswers } from './answers.mjs';
import { pom, version } from './version.mjs';

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
const shell = process.platform === 'win32';
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'living-well', `kafka-${version}`);

/** Undefined when it can be started, else why not. Fetches the jars when they are not there. */
export function whyNotWithJava(say) {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const major = Number(/version "(\d+)/.exec(java.stderr ?? '')?.[1]);
  if (!(major >= 17)) return `Java 17 or newer is needed, found ${major || 'none'}`;
  if (existsSync(cache)) return undefined;
  if (spawnSync('mvn', ['-v'], { shell }).status !== 0) return 'Maven is not installed';
  say(`Fetching Kafka ${version} from Maven Central, once…`);
  mkdirSync(dirname(cache), { recursive: true });
  const fetched = mkdtempSync(`${cache}-`);
  const args = ['-q', '-B', '-f', pom, COPY, '-DincludeScope=runtime', `-DoutputDirectory=${fetched}`];
  const { status } = spawnSync('mvn', args, { shell, encoding: 'utf8' });
  if (status === 0) renameSync(fetched, cache);
  else rmSync(fetched, { recursive: true, force: true });
  return status === 0 ? undefined : 'Maven could not fetch Kafka';
}

/**
 * One node that is broker and controller. `stop` ends it as a power cut would, `start` goes on with the same data and ports;
 * `pause` and `resume` stop it in the midst of its work and let it go on. Of each of `more` it listens at `port` too, and tells
 * whoever comes there to come back to `reachedAt`: a port of 127.0.0.1 that leads to it.
 */
export async function startWithJava(more = []) {
  const [port, controllerPort] = await freePorts(2);
  const directory = mkdtempSync(join(tmpdir(), 'living-well-kafka-'));
  const settings = join(directory, 'server.properties');
  const output = join(directory, 'output.txt');
  writeFileSync(settings, properties(port, controllerPort, join(directory, 'log'), more));
  const java = [
    '-Xms128m',
    '-Xmx384m',
    '-XX:+UseSerialGC',
    '-Djava.net.preferIPv4Stack=true',
    `-Dkafka.logs.dir=${directory}`,
    `-Dlog4j2.configurationFile=${fileURLToPath(new URL('log4j2.properties', import.meta.url))}`,
    '-cp',
    [cache, '*'].join(delimiter === ';' ? '\\' : '/'),
  ];
  const clusterId = randomBytes(16).toString('base64url');
  const format = [
    'kafka.tools.StorageTool',
    'format',
    '--standalone',
    `--cluster-id=${clusterId}`,
    '--config',
    settings,
  ];
  const formatted = spawnSync('java', [...java, ...format], { encoding: 'utf8' });
  if (formatted.status !== 0) throw new Error(`Kafka could not be set up:\n${formatted.stdout}${formatted.stderr}`);

  let broker;
  const stop = async () => {
    const ending = broker;
    broker = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill('SIGKILL');
    await ended;
  };
  const start = async () => {
    const out = openSync(output, 'a');
    const started = spawn('java', [...java, 'kafka.Kafka', settings], { stdio: ['ignore', out, out] });
    broker = started;
    const hasEnded = () =>
      started.exitCode === null ? undefined : `ended with ${started.exitCode}:\n${readFileSync(output, 'utf8')}`;
    await untilItAnswers(port, 60_000, hasEnded);
  };
  const pause = async () => void broker?.kill('SIGSTOP');
  const resume = async () => void broker?.kill('SIGCONT');
  const atExit = () => {
    broker?.kill('SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  };
  process.once('exit', atExit);
  const close = async () => {
    await stop();
    process.off('exit', atExit);
    rmSync(directory, { recursive: true, force: true });
  };
  await start().catch(async (error) => {
    await close();
    throw error;
  });
  return { brokers: `127.0.0.1:${port}`, start, stop, pause, resume, close };
}

const properties = (port, controllerPort, data, more) => `process.roles=broker,controller
node.id=1
controller.quorum.bootstrap.servers=127.0.0.1:${controllerPort}
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}${more.map((one, i) => `,MORE${i}://127.0.0.1:${one.port}`).join('')}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}${more.map((one, i) => `,MORE${i}://127.0.0.1:${one.reachedAt}`).join('')}
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT${more.map((_, i) => `,MORE${i}:PLAINTEXT`).join('')}
inter.broker.listener.name=PLAINTEXT
controller.listener.names=CONTROLLER
log.dirs=${data.replaceAll('\\', '/')}
auto.create.topics.enable=false
num.network.threads=2
num.io.threads=2
offsets.topic.replication.factor=1
offsets.topic.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
broker.heartbeat.interval.ms=500
broker.session.timeout.ms=2000
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=1000
log.segment.bytes=16777216
log.cleaner.dedupe.buffer.size=16777216
`;
