const CONTROL = /\p{Cc}/u;

/**
 * The address asked for, normalised, on the configured origin. Undefined (400) when it does not begin with `/`, does
 * not decode, holds NUL or another control character, or its path begins with `//` or `/\` (another host to browsers
 * and to Remix), also once normalised: `/.//host`.
 */
export function readTarget(target: string, base: URL): URL | undefined {
  if (!target.startsWith('/')) return undefined;
  const url = new URL(base.origin + target);
  const path = decoded(url.pathname);
  if (path === undefined || CONTROL.test(path) || /^\/[/\\]/.test(path)) return undefined;
  return /%00/.test(url.search) ? undefined : url;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
