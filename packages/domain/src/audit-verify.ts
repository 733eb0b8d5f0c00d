import { verifyChains } from './audit.ts';
import { openPool, sqlState } from './platform/index.ts';

const HOW =
  'Falta DATABASE_URL: la dirección de la base de datos, con su dueño. Ejemplo: DATABASE_URL=postgres://dueño:clave@localhost:5432/alianzas npm run audit:verify';
const FAULTS = {
  changed: 'alterado',
  unchained: 'desencadenado',
  missing: 'faltante',
  headless: 'sin cabeza',
  unexplained: 'datos borrados sin su registro',
} as const;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Checks the hash chains of the database and prints what it finds; true when every one is whole. */
async function verify(url: string): Promise<boolean> {
  const pool = openPool(url, { max: 1 });
  try {
    const { streams, events, faults } = await verifyChains(pool.db);
    for (const { stream, seq, fault } of faults) print(`${FAULTS[fault]}: ${stream} evento ${seq}`);
    print(`Cadenas revisadas: ${streams}. Eventos: ${events}. Fallas: ${faults.length}.`);
    return faults.length === 0;
  } finally {
    await pool.close();
  }
}

function explain(error: unknown): false {
  print(
    `No se pudo leer la historia en esa base de datos (${sqlState(error) ?? 'sin conexión'}): ¿está migrada y es su dueño?`,
  );
  return false;
}

const url = process.env.DATABASE_URL;
if (!url) print(HOW);
process.exitCode = url && (await verify(url).catch(explain)) ? 0 : 1;
