import { chmodSync, existsSync, mkdirSync } from 'node:fs';
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
