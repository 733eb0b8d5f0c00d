import { extensionOf } from '../names.ts';
import type { ActiveContent, FileRefusal } from '../refusals.ts';
import { tagsOf } from './markup.ts';
import { mainTypes, markupTypes, otherTypes, partEndings, workbookType } from './office-lists.ts';

export const typesPart = '[Content_Types].xml';
const relationsType = 'application/vnd.openxmlformats-package.relationships+xml';

/** The list names each of five thousand parts, and opens and closes some of its tags. */
const mostTypes = 12_000;
const longestType = 255;

export type PartKind = 'markup' | 'other' | 'workbook' | 'types' | 'relations';
export type PartTypes = (name: string) => string | null;

/** Reads the list of an Office file that says of what type each part is; null when it says it in no plain way. */
export async function readTypes(text: string): Promise<PartTypes | null> {
  const tags = await tagsOf(text, mostTypes);
  if (tags === null || tags.some(({ attributes }) => (attributes.get('ContentType') ?? '').length > longestType))
    return null;
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (const { name, attributes } of tags) {
    const type = attributes.get('ContentType') ?? '';
    const part = (attributes.get('PartName') ?? '').replace(/^\//, '').toLowerCase();
    if (name === 'Default' && !put(defaults, (attributes.get('Extension') ?? '').toLowerCase(), type)) return null;
    if (name === 'Override' && !put(overrides, part, type)) return null;
  }
  return (name) => overrides.get(name.toLowerCase()) ?? defaults.get(extensionOf(`x/${name}`)) ?? null;
}

/** False when it is said already to be of another type: readers differ about which one counts. */
function put(types: Map<string, string>, what: string, type: string): boolean {
  if ((types.get(what) ?? type) !== type) return false;
  types.set(what, type);
  return true;
}

/** What a part is, by the list of what Office writes; else why the file is refused for it. */
export function kindOf(name: string, types: PartTypes): PartKind | FileRefusal {
  if (name === typesPart) return 'types';
  const ending = extensionOf(`x/${name}`);
  const type = types(name) ?? '';
  if (ending === 'rels') return type === '' || type === relationsType ? 'relations' : active('unknownPart');
  if (/vba|macro/i.test(type) || /(^|\/)vba[^/]*\.(bin|xml)$/i.test(name)) return active('macro');
  if (/activeX/i.test(type)) return active('macro');
  if (/oleObject/i.test(type)) return active('embeddedFile');
  if (/externalLink|connections/i.test(type)) return active('externalTarget');
  if (!partEndings.has(ending)) return active('unknownPart');
  if (markupTypes.test(type)) return 'markup';
  if (workbookType.test(type)) return 'workbook';
  return otherTypes.test(type) ? 'other' : active('unknownPart');
}

/** Which Office file the parts make: the one whose main part is there. */
export function madeOf(names: readonly string[], types: PartTypes): 'docx' | 'xlsx' | null {
  const all = names.map((name) => types(name) ?? '');
  if (all.some((type) => mainTypes.docx.test(type))) return 'docx';
  return all.some((type) => mainTypes.xlsx.test(type)) ? 'xlsx' : null;
}

export function active(found: ActiveContent): FileRefusal {
  return { code: 'fileActiveContent', found };
}
