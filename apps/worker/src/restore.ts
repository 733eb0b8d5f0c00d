import { resolve } from 'node:path';
import { verifyChains } from '@alianzas/domain/audit';
import { type RestoreFault, restore } from './copy.ts';
import { chainLines, fileLines } from './faults.ts';
import { checkFiles } from './files.ts';
import { KeeperFault, keeping, print } from './keeper.ts';
import { exportRestored, rootFolder } from './roots.ts';

const SENTENCES: Record<RestoreFault['fault'], string> = {
  unsigned: 'Esa carpeta no tiene un manifiesto firmado con esta AUDIT_KEY: revise la carpeta y la clave.',
  damaged: 'La copia está dañada; no se escribió nada. No son lo que dice el manifiesto:',
  filesThere: 'La carpeta de archivos no está vacía: indique otra en DATA_DIR. No se escribió nada.',
  otherRoots:
    'La carpeta de las raíces (AUDIT_EXPORT_DIR, o auditoria en DATA_DIR) tiene las de otra historia: indique otra o quítelas. No se escribió nada.',
  notEmpty: 'La base de datos no está vacía: una copia solo se restaura en una vacía. No se escribió nada.',
  otherVersion: 'La copia es de otra versión del programa: restáurela con la versión que la hizo. No se escribió nada.',
  refused:
    'La base de datos no recibió las filas de una tabla y la restauración no terminó: esa base no se usa hasta que termine. Puede correrla otra vez. La tabla, y el código de PostgreSQL:',
  different: 'Lo restaurado no es igual a la copia en:',
};

function namedIn(fault: RestoreFault): readonly string[] {
  if ('files' in fault) return fault.files;
  if ('code' in fault) return [...fault.tables, fault.code];
  return 'tables' in fault ? fault.tables : [];
}

/** `--de=CARPETA`: verifies the copy, loads it into an empty database and store, and verifies what it loaded. */
await keeping(async ({ env, ctx, storage, args }) => {
  const folder = args.find((arg) => arg.startsWith('--de='))?.slice('--de='.length);
  if (!folder) throw new KeeperFault('Uso: npm run restore -- --de=CARPETA');
  const { DATABASE_URL: owner, PORTAL_DATABASE_URL: portal, BACKOFFICE_DATABASE_URL: backoffice } = env;
  const worker = env.WORKER_DATABASE_URL;
  if (!portal || !backoffice || !worker) {
    throw new KeeperFault('Faltan PORTAL_DATABASE_URL, BACKOFFICE_DATABASE_URL o WORKER_DATABASE_URL.');
  }
  const roots = rootFolder(env);
  const fault = await restore(
    { owner, portal, backoffice, worker },
    { storage, roots },
    resolve(folder),
    env.AUDIT_KEY,
  );
  if (fault) {
    print([SENTENCES[fault.fault], ...namedIn(fault)].join(' '));
    return false;
  }
  const chains = await verifyChains(ctx.db);
  if (chains.faults.length === 0) await exportRestored(ctx, roots, env.AUDIT_KEY);
  const report = await checkFiles(ctx, storage);
  const faults = [...chainLines(chains.faults), ...fileLines(report)];
  for (const line of faults) print(line);
  print(
    `Restaurado: ${chains.events} eventos en ${chains.streams} cadenas, ${report.rows} archivos. Fallas: ${faults.length}.`,
  );
  if (faults.length > 0)
    print('La copia se cargó como era: lo que le faltaba o estaba alterado al hacerla, sigue así.');
  print('Antes de barrer archivos sin fila el programa espera a que alguien corra: npm run files:check -- --aceptar');
  return faults.length === 0;
});
