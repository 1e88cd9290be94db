import { createServer } from 'node:http';

const MOST_BYTES = 64 * 1024;

/** The witness over HTTP: `POST /add-checkpoint`, and its public key to look at. @param {import('./witness.mjs').Witness} witness @returns {import('node:http').Server} */
export function serveWitness(witness) {
  return createServer(
    { requestTimeout: 10_000, headersTimeout: 10_000, maxHeaderSize: 8 * 1024 },
    (request, response) => {
      /** @param {number} status @param {string} body @param {string} [type] */
      const answer = (status, body, type = 'text/plain; charset=utf-8') => {
        response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
        response.end(body);
      };
      const asked = `${request.method} ${request.url}`;
      if (asked === 'GET /') return answer(200, `${witness.options.key.verifierKey}\n`);
      if (asked !== 'POST /add-checkpoint') return answer(404, 'POST /add-checkpoint is all there is here\n');
      /** @type {Buffer[]} */
      const parts = [];
      let length = 0;
      request.on('data', (/** @type {Buffer} */ part) => {
        length += part.length;
        if (length <= MOST_BYTES) parts.push(part);
      });
      request.on('end', () => {
        if (length > MOST_BYTES) return answer(413, `at most ${MOST_BYTES} bytes\n`);
        try {
          const { status, body, type } = witness.addCheckpoint(Buffer.concat(parts));
          process.stdout.write(`${status} ${status === 200 ? 'co-signed' : 'refused'}: ${firstLine(body, status)}\n`);
          answer(status, body, type);
        } catch (error) {
          process.stderr.write(`not answered: ${error instanceof Error ? error.message : 'unknown trouble'}\n`);
          answer(500, 'the witness has trouble of its own; nothing was co-signed\n');
        }
      });
    },
  );
}

/** @param {string} body @param {number} status */
function firstLine(body, status) {
  return status === 200 ? 'it continues what was co-signed before' : body.trim();
}
