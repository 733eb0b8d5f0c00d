import { connect, createServer, type Socket } from 'node:net';

/** What the next transaction that writes the row of a file meets on its way. */
type Fate = 'passes' | 'answerLost' | 'neverArrives';

export interface Wire {
  /** The address of the database, through the wire */
  through(url: string): string;
  /** How the next COMMIT of a file's row ends; every later one passes */
  next(fate: Fate): void;
  /** How often that happened */
  readonly cuts: number;
  close(): Promise<void>;
}

/** The statements that a client runs, piece by piece of what it sends: by their text, or by the name that it prepared them under. */
function statementsOn(): (bytes: Buffer) => string[] {
  const prepared = new Map<string, string>();
  return (bytes) => {
    const text = bytes.toString('latin1');
    for (const [, name, statement] of text.matchAll(/P[\s\S]{4}([^\0]*)\0([^\0]*)\0/g)) prepared.set(name!, statement!);
    const plain = [...text.matchAll(/Q[\s\S]{4}([^\0]*)\0/g)].map(([, statement]) => statement!);
    const bound = [...text.matchAll(/B[\s\S]{4}[^\0]*\0([^\0]*)\0/g)].map(([, name]) => prepared.get(name!) ?? '');
    return [...plain, ...bound];
  };
}

/**
 * Stands between an application and Postgres. With `answerLost` the COMMIT reaches the server, which answers, and the
 * connection dies before a byte of the answer comes back; with `neverArrives` it dies before the COMMIT is sent.
 */
export async function aWire(server: URL): Promise<Wire> {
  let fate: Fate = 'passes';
  let cuts = 0;
  const sockets = new Set<Socket>();
  const wire = createServer((client) => {
    const database = connect(Number(server.port), server.hostname);
    const said = statementsOn();
    let writesFile = false;
    let lost = false;
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        client.destroy();
        database.destroy();
      });
    }
    client.on('data', (bytes) => {
      const statements = said(bytes);
      writesFile ||= statements.some((one) => /^insert into "file"/i.test(one));
      const ends = statements.some((one) => /^commit/i.test(one));
      if (ends && writesFile && fate !== 'passes') {
        cuts += 1;
        lost = true;
        const meets = fate;
        fate = 'passes';
        if (meets === 'neverArrives') return database.destroy();
      }
      if (ends) writesFile = false;
      database.write(bytes);
    });
    database.on('data', (bytes) => {
      if (lost) client.destroy();
      else client.write(bytes);
    });
  });
  await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve));
  const { port } = wire.address() as { port: number };
  return {
    through(url) {
      const shown = new URL(url);
      shown.hostname = '127.0.0.1';
      shown.port = String(port);
      return shown.href;
    },
    next: (wanted) => {
      fate = wanted;
    },
    get cuts() {
      return cuts;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => wire.close(resolve));
    },
  };
}
