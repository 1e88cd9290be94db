import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** The door of the peer: closing it, or cutting the lines, is what a network does to a server that knows nothing of it. */
export class Relay {
  #sockets = new Set();
  #server;
  port = 0;

  constructor(innerPort) {
    this.innerPort = innerPort;
  }

  async open(port = this.port) {
    this.#server = createServer({ noDelay: true }, (client) => this.#join(client));
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.port = this.#server.address().port;
  }

  cut() {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close() {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.cut();
    await closed;
  }

  #join(client) {
    const inner = connect({ port: this.innerPort, host: '127.0.0.1', noDelay: true });
    const end = () => {
      client.destroy();
      inner.destroy();
    };
    for (const socket of [client, inner]) {
      this.#sockets.add(socket);
      socket.on('error', end).on('close', () => {
        this.#sockets.delete(socket);
        end();
      });
    }
    client.pipe(inner).pipe(client);
  }
}
