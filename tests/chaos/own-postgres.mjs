import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '@alianzas/domain/migrate';
import { startPostgres } from '../../infra/local/postgres.mjs';

/** A migrated Postgres of the test's own, which can go away and come back on the same port. */
export async function ownPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'alianzas-caos-'));
  chmodSync(folder, 0o711);
  const dataDir = join(folder, 'datos');
  let server = await startPostgres({ dataDir, throwAway: true });
  const urls = {
    owner: server.ownerUrl,
    portal: server.portalUrl,
    backoffice: server.backofficeUrl,
    worker: server.workerUrl,
  };
  await migrateDatabase(urls);
  return {
    folder,
    urls,
    port: Number(new URL(urls.owner).port),
    stop: () => server.stop(),
    async start() {
      server = await startPostgres({ dataDir, throwAway: true });
    },
    kill: () => process.kill(server.pid, 'SIGKILL'),
    async remove() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
