import type * as z from 'zod';
import { agreementFaults } from './agreement.ts';
import { type Fault, readFiles, type Source } from './files.ts';
import { type ProcessName, readers, variables } from './variables.ts';

export { hostToBind } from './host.ts';
export type { ProcessName } from './variables.ts';

/** What a process reads, parsed: ports are numbers, keys are bytes, paths are absolute, switches are booleans. */
export type Env<P extends ProcessName> = z.output<(typeof readers)[P]>;

/** The whole list of faults, in Spanish, one a line; it never shows a value. */
export class EnvironmentFault extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const lines = faults.map(({ name, fault }) => `- ${name}: ${fault}.`);
    super(['La configuración del programa tiene faltas (vea .env.example):', ...lines].join('\n'));
    this.name = 'EnvironmentFault';
    this.faults = faults;
  }
}

/** From now on the files and folders that this process makes are its owner's alone. */
const ONLY_OWNER = 0o077;

/**
 * Reads the environment of one process, once, when it starts, and closes to other accounts whatever it will write. An empty variable counts as absent; `X_FILE` names a
 * file that holds `X`. Origins default to localhost with their app's port. Throws `EnvironmentFault` with every fault.
 */
export function readEnv<P extends ProcessName>(process: P, source: Source = globalThis.process.env): Env<P> {
  if (source === globalThis.process.env) globalThis.process.umask(ONLY_OWNER);
  const { values, faults } = readFiles(Object.keys(variables.shape), source);
  const parsed = readers[process].safeParse(withOrigins(values));
  const all = [...faults, ...(parsed.error ? faultsOf(parsed.error, faults) : []), ...agreementFaults(process, values)];
  if (parsed.success && all.length === 0) return parsed.data as Env<P>;
  throw new EnvironmentFault(all);
}

function withOrigins(values: Source): Source {
  return {
    PORTAL_ORIGIN: `http://localhost:${values.PORTAL_PORT ?? 3000}`,
    BACKOFFICE_ORIGIN: `http://localhost:${values.BACKOFFICE_PORT ?? 3001}`,
    ...values,
  };
}

function faultsOf(error: z.ZodError, known: readonly Fault[]): Fault[] {
  return error.issues
    .map((issue) => ({
      name: String(issue.path[0]),
      fault: issue.code === 'invalid_type' ? 'falta' : issue.message,
    }))
    .filter(({ name }, index, all) => all.findIndex((other) => other.name === name) === index)
    .filter(({ name }) => !known.some((other) => other.name === name));
}
