import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './say.mjs';

/** Makes the data folder. Root's lets other accounts pass through, not look; an ordinary user's is closed to others. */
export function makeDataFolder(folder) {
  if (existsSync(folder)) return;
  try {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, own());
  } catch (error) {
    throw new PlainError(
      `No se puede crear la carpeta de datos ${folder} (${error.code}): dé permiso de escritura sobre ella o indique otra en DATA_DIR.`,
    );
  }
}

/** What is let: under root, Postgres runs as another account and passes through. */
const own = () => (process.getuid?.() === 0 ? 0o711 : 0o700);

/**
 * Closes to other accounts the data folder and what lies in it, whoever left it open; the folder of the database guards
 * itself, and the programs are for the account of Postgres too. Opens nothing.
 */
export function closeDataFolder(folder) {
  close(folder, own());
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found || name === 'postgres' || name.startsWith('programas-')) continue;
    close(path, found.isDirectory() ? 0o700 : 0o600);
  }
}

/** Takes from a file or folder of ours what is not to be let; one that belongs to another account is theirs to close. */
function close(path, allowed) {
  const { mode, uid } = statSync(path);
  const me = process.getuid?.() ?? uid;
  if (!(mode & 0o777 & ~allowed) || (me !== 0 && me !== uid)) return;
  chmodSync(path, mode & (0o7000 | allowed));
}
