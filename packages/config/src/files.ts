import { readFileSync } from 'node:fs';

export type Source = Readonly<Record<string, string | undefined>>;

export interface Fault {
  name: string;
  fault: string;
}

/** The given variables without the empty ones, each from itself or from the file that its `_FILE` names. */
export function readFiles(names: readonly string[], source: Source): { values: Source; faults: Fault[] } {
  const values: Record<string, string> = {};
  const faults: Fault[] = [];
  for (const name of names) {
    const file = source[`${name}_FILE`];
    const value = source[name];
    if (value && file) faults.push({ name, fault: `está dos veces: también hay ${name}_FILE, deje solo una` });
    const read = value || !file ? value : contentOf(file);
    if (read) values[name] = read;
    if (file && !read) faults.push({ name, fault: `no se puede leer el archivo de ${name}_FILE, o está vacío` });
  }
  return { values, faults };
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
