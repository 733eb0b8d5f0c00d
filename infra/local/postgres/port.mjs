import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** The port that this folder's Postgres used last if it is free, otherwise a free one, remembered. */
export async function choosePort(folder) {
  const file = join(folder, 'postgres.puerto');
  const last = remembered(file);
  const port = last && (await isFree(last)) ? last : await anyFree();
  if (port !== last) writeFileSync(file, `${port}\n`, { mode: 0o600 });
  return port;
}

/** Whether nothing listens on a port of this host, by listening on it for a moment. */
export async function isFree(port, host = '127.0.0.1') {
  return (await listen(port, host)) !== undefined;
}

function anyFree() {
  return listen(0, '127.0.0.1');
}

function listen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host }, () => {
      const found = server.address().port;
      server.close(() => resolve(found));
    });
  });
}

function remembered(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
