import { keyOf } from './keys.ts';
import type { ListedObject } from './objects.ts';

/**
 * Reads one page of ListObjectsV2. Our object names are hexadecimal, so nothing in them is ever escaped: plain
 * patterns do, and no XML parser stands between a store and us.
 */
export function parseListing(xml: string): { objects: ListedObject[]; next: string | null } {
  const contents = [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, content = '']) => content);
  const objects = contents.flatMap((content) => {
    const name = textOf(content, 'Key').split('/').at(-1) ?? '';
    if (keyOf(name) === null) return [];
    return [{ name, bytes: Number(textOf(content, 'Size')), modified: new Date(textOf(content, 'LastModified')) }];
  });
  const more = textOf(xml, 'IsTruncated') === 'true';
  return { objects, next: more ? unescapeXml(textOf(xml, 'NextContinuationToken')) : null };
}

function textOf(xml: string, element: string): string {
  const start = xml.indexOf(`<${element}>`);
  if (start < 0) return '';
  const from = start + element.length + 2;
  return xml.slice(from, xml.indexOf('<', from));
}

function unescapeXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
