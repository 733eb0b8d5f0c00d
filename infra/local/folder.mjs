import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './say.mjs';

/** Makes the data folder. Root's lets other accounts pass through, not look; an ordinary user's is closed to others. */
export function makeDataFolder(folder) {
  if (existsSync(folder)) return;
  try {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  } catch (error) {
    throw new PlainError(
      `No se puede crear la carpeta de datos ${folder} (${error.code}): dé permiso de escritura sobre ella o indique otra en DATA_DIR.`,
    );
  }
}

/** Closes to other accounts what lies in the data folder, whoever left it open; the database's own files guard themselves. */
export function closeDataFolder(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found || name.startsWith('postgres') || name.startsWith('programas-') || !(found.mode & 0o077)) continue;
    chmodSync(path, found.isDirectory() ? 0o700 : 0o600);
  }
}
