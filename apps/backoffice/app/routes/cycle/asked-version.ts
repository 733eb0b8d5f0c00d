import {
  type ProcedureContent,
  type ProcedureVersion,
  versionInForce,
  versionNumbered,
} from '@alianzas/domain/procedure';

type WrittenVersion = ProcedureVersion & { content: ProcedureContent };

/** The number of the version that an address names, that in force where it names none. Throws 404 for one whose text was not supplied. */
export function versionAsked(request: Request): number {
  const asked = new URL(request.url).searchParams.get('version');
  if (asked === null) return versionInForce.number;
  if (!/^\d{1,4}$/.test(asked) || !versionNumbered(Number(asked))?.content) throw new Response(null, { status: 404 });
  return Number(asked);
}

/** That version, with its whole text. */
export function writtenVersion(number: number): WrittenVersion {
  return versionNumbered(number) as WrittenVersion;
}
