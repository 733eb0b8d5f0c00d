import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { count } from '@alianzas/lexicon';
import { backUp } from './copy.ts';
import { KeeperFault, keeping, print } from './keeper.ts';
import { rootFolder } from './roots.ts';

/** `--en=CARPETA`, or a folder of its own within DATA_DIR/copias. */
await keeping(async ({ env, storage, args }) => {
  const given = args.find((arg) => arg.startsWith('--en='))?.slice('--en='.length);
  const named = new Date().toISOString().slice(0, 19).replace(/:/g, '-');
  const folder = given ? resolve(given) : join(env.DATA_DIR, 'copias', named);
  if (await stat(folder).catch(() => null))
    throw new KeeperFault(`Ya existe ${folder}: indique otra carpeta con --en=.`);
  const {
    database,
    objects,
    roots = [],
    missing = [],
  } = await backUp(env.DATABASE_URL, { storage, roots: rootFolder(env) }, folder, env.AUDIT_KEY);
  const rows = Object.values(database.tables).reduce((sum, table) => sum + table.rows, 0);
  print(
    `Copia en ${folder}: ${Object.keys(database.tables).length} tablas, ${rows} filas, ${objects.length} archivos, ${roots.length} raíces.`,
  );
  for (const key of missing) print(`falta el archivo ${key}`);
  if (missing.length > 0)
    print(
      `La copia está INCOMPLETA: le ${missing.length === 1 ? 'falta' : 'faltan'} ${count(missing.length, 'archivo', 'archivos')} que no ${missing.length === 1 ? 'está' : 'están'} en la carpeta de archivos. De qué filas son lo dice: npm run files:check`,
    );
  print('Guarde aparte las claves DATA_KEY y AUDIT_KEY: sin ellas la copia no se puede restaurar ni leer entera.');
  return missing.length === 0;
});
