import { readCode } from '@alianzas/domain/platform/inputs';

/** The page that was asked for, as its address says it, without what is Remix's own. */
export function pathOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete('_data');
  searchParams.delete('index');
  const search = searchParams.toString();
  return search ? `${pathname}?${search}` : pathname;
}

/** The page that was asked for with its code as we print it; null when that is how it stands, or when it holds no code. */
export function printedPathOf(request: Request, code: string | undefined): string | null {
  const printed = code === undefined ? null : readCode(code);
  if (code === undefined || !printed || printed === code) return null;
  const [path = '', ...query] = pathOf(request).split('?');
  const parts = path.split('/').map((part) => {
    const said = decodeURIComponent(part);
    return said.startsWith(code) ? printed + said.slice(code.length) : part;
  });
  return [parts.join('/'), ...query].join('?');
}
