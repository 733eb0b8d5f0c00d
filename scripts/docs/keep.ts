import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's folder, with its slash. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Writes a generated document, or with `--check` on the command line only compares it.
 * A document that differs from what would be written makes the process exit 1.
 */
export function keep(path: string, text: string): void {
  const file = `${root}${path}`;
  const same = existsSync(file) && readFileSync(file, 'utf8') === text;
  if (!process.argv.includes('--check')) {
    if (!same) writeFileSync(file, text);
    process.stdout.write(`${path} ${same ? 'is as it was' : 'written'}\n`);
    return;
  }
  process.stdout.write(`${path} ${same ? 'is up to date' : `is stale: run npx tsx scripts/docs/${source(path)}`}\n`);
  if (!same) process.exitCode = 1;
}

/** A cell of a Markdown table: one line, its bars escaped. */
export function cell(text: string | number): string {
  return String(text).replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

/** A Markdown table. */
export function table(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

function source(path: string): string {
  return path.replace(/^docs\//, '').replace(/\.md$/, '.ts');
}
