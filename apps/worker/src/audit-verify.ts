import {
  coverFaults,
  headFaults,
  type RootFault,
  rootFaults,
  type StoredFault,
  verifyChains,
  verifyStored,
} from '@alianzas/domain/audit';
import { chainLines, fileLines } from './faults.ts';
import { checkFiles } from './files.ts';
import { keeping, print } from './keeper.ts';
import { readRoots, rootFolder } from './roots.ts';

const ROOT: Record<RootFault['fault'], string> = {
  forged: 'raíz con otra firma',
  broken: 'raíz que no sigue a la anterior',
  missing: 'estaba en una raíz y ya no está',
  rewritten: 'no es el que estaba en una raíz',
  uncovered: 'hechos de hace más de un día que no están en ninguna raíz: se dejó de guardarlas, o faltan',
};

const STORED: Record<StoredFault['fault'], string> = {
  step: 'paso distinto del que cuenta su historia',
  state: 'estado distinto del que cuenta su historia',
  value: 'valor distinto del que cuenta su historia',
  text: 'texto distinto del que se aceptó o aprobó',
  file: 'suma de archivo distinta de la que se guardó',
  absent: 'está en la historia y ya no está guardado',
  column: 'dato distinto del que cuenta su historia',
  untold: 'guardado sin historia',
};

/**
 * Checks the whole history: the hash chains, the signed roots kept outside the database, what is stored against what its
 * streams tell, and the bytes of every file. `--sin-archivos` leaves the bytes out.
 */
await keeping(async ({ env, ctx, storage, args }) => {
  const { streams, events, faults: chains } = await verifyChains(ctx.db);
  for (const line of chainLines(chains)) print(line);
  const kept = await readRoots(rootFolder(env));
  const roots = [
    ...rootFaults(kept, env.AUDIT_KEY),
    ...(await headFaults(ctx.db, kept)),
    ...(await coverFaults(ctx.db, kept)),
  ];
  for (const { fault, of } of roots) print(`${ROOT[fault]}: ${of}`);
  const stored = await verifyStored(ctx.db);
  for (const { fault, of } of stored) print(`${STORED[fault]}: ${of}`);
  const files = fileLines(await checkFiles(ctx, storage, { sums: !args.includes('--sin-archivos') }));
  for (const line of files) print(line);
  const faults = chains.length + roots.length + stored.length + files.length;
  const until = kept.length > 0 ? `${kept.at(-1)!.at}; primera: ${kept[0]!.at}` : 'ninguna todavía';
  print(
    `Cadenas revisadas: ${streams}. Eventos: ${events}. Raíces: ${kept.length} (última: ${until}). Fallas: ${faults}.`,
  );
  return faults === 0;
});
