import { readdirSync, readFileSync } from 'node:fs';

/** Every file that reads a column of JSON, besides the verbs' own rows: `column file`. */
export function readingFiles(): string[] {
  const names: Readonly<Record<string, string>> = {
    storedItem: 'acta_item.content',
    storedNames: 'acta.named',
    storedPacketNames: 'filing.named',
    storedFields: 'proposal.kind_fields',
    storedCut: 'balance.frozen',
    storedNarrative: 'balance.narrative',
    storedRelevant: 'network_entry.relevant',
    storedEarlier: 'network_entry.earlier',
    storedCapacities: 'plan_section.capacities',
    storedState: 'plan_snapshot.content',
    storedRequest: 'request.content',
    keptFrom: 'receipt.content',
  };
  const folder = (path: string) => readdirSync(new URL(path, import.meta.url)).map((file) => ({ path, file }));
  return [
    ...folder('./views/'),
    ...['plan', 'network', 'balance', 'notification'].flatMap((concept) => folder(`./${concept}/`)),
  ]
    .filter(
      ({ file }) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !['rows.ts', 'stored.ts'].includes(file),
    )
    .flatMap(({ path, file }) => {
      const text = readFileSync(new URL(path + file, import.meta.url), 'utf8');
      const place = path === './views/' ? file : `.${path}${file}`;
      const reads = [...text.matchAll(/\b(?:(stored\w+)\.read|(keptFrom))\(/g)];
      return [...new Set(reads.map(([, stored, kept]) => `${names[(stored ?? kept)!]} ${place}`))];
    })
    .sort();
}
