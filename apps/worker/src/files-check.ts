import { fileLines } from './faults.ts';
import { agrees, checkFiles, markReconciled } from './files.ts';
import { keeping, print } from './keeper.ts';
import { storageConfig } from './storage.ts';

/**
 * Compares rows and files both ways, reading every byte; changes nothing. `--aceptar` says that the files without a row
 * are rubbish that the daily sweep may remove: to be said by a person who looked, after a restore.
 */
await keeping(async ({ env, ctx, storage, args }) => {
  const report = await checkFiles(ctx, storage);
  for (const line of fileLines(report)) print(line);
  for (const key of report.orphans) print(`archivo sin fila: ${key}`);
  const { rows, files, young, missing, altered, orphans } = report;
  print(
    `Filas: ${rows}. Archivos: ${files}. Faltan: ${missing.length}. Alterados: ${altered.length}. Sin fila: ${orphans.length}.`,
  );
  if (young > 0)
    print(`De esos archivos, ${young} tienen menos de un día: todavía no se dice de ellos si les falta su fila.`);
  const accepted = args.includes('--aceptar') && missing.length + altered.length === 0;
  if (agrees(report) || accepted) await markReconciled(ctx, storageConfig(env).folder);
  return agrees(report) || accepted;
});
