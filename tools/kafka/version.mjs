import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
/** The version of Kafka that is started, as the pom names it. */
export const version = /<artifactId>kafka_2\.13<\/artifactId>\s*<version>([^<]+)</.exec(readFileSync(pom, 'utf8'))[1];
