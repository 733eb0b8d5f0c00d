import type { FileRefusal } from '../refusals.ts';
import { type Tag, tagsOf } from './markup.ts';
import { linkSchemes, refusedRelations, relationAuthors, relations } from './office-lists.ts';
import { active } from './office-parts.ts';

/** Why the relations of a part are refused, or null: each from the list, and nothing outside the file but a hyperlink. */
export async function refusalOfRelations(text: string, most: number): Promise<FileRefusal | null> {
  const tags = await tagsOf(text, most);
  if (tags === null) return { code: 'archiveSuspicious', reason: 'markup' };
  for (const tag of tags) {
    const refusal = tag.name === 'Relationship' ? refusalOf(tag) : null;
    if (refusal) return refusal;
    if (!['Relationship', 'Relationships'].includes(tag.name)) return { code: 'archiveSuspicious', reason: 'markup' };
  }
  return null;
}

function refusalOf({ attributes }: Tag): FileRefusal | null {
  const type = attributes.get('Type') ?? '';
  const relation = (type.split('/').at(-1) ?? '').toLowerCase();
  const mode = attributes.get('TargetMode') ?? 'Internal';
  const refused = Object.hasOwn(refusedRelations, relation) ? refusedRelations[relation] : undefined;
  if (refused) return active(refused);
  if (mode === 'External') return isHarmlessLink(relation, attributes) ? null : active('externalTarget');
  if (mode !== 'Internal') return active('externalTarget');
  if (isElsewhere(attributes)) return active('externalTarget');
  return relationAuthors.test(type) && relations.has(relation) ? null : active('unknownPart');
}

function targetOf(attributes: Tag['attributes']): string {
  return (attributes.get('Target') ?? '').replace(/[\p{Cc}\s]/gu, '');
}

/** Whether a target that calls itself inside names another host or a whole address. */
function isElsewhere(attributes: Tag['attributes']): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(targetOf(attributes));
}

function isHarmlessLink(relation: string, attributes: Tag['attributes']): boolean {
  if (relation !== 'hyperlink') return false;
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(targetOf(attributes))?.[1];
  return scheme === undefined || linkSchemes.has(scheme.toLowerCase());
}
