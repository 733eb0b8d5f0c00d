import type { ChainFault } from '@alianzas/domain/audit';
import type { FilesReport } from './files.ts';

const CHAIN: Record<ChainFault['fault'], string> = {
  changed: 'alterado',
  unchained: 'desencadenado',
  missing: 'faltante',
  headless: 'sin cabeza',
  unexplained: 'datos borrados sin su registro',
};

/** A line for each fault of the chains. */
export function chainLines(faults: readonly ChainFault[]): string[] {
  return faults.map(({ stream, seq, fault }) => `${CHAIN[fault]}: ${stream} evento ${seq}`);
}

/** A line for each row without its file, and for each file that is not what its row says. */
export function fileLines({ missing, altered }: Pick<FilesReport, 'missing' | 'altered'>): string[] {
  return [
    ...missing.map((id) => `falta el archivo de la fila ${id}`),
    ...altered.map((id) => `no es el archivo que dice la fila ${id}`),
  ];
}
