import { randomUUID } from 'node:crypto';
import { must } from '../given.ts';
import type { Ctx } from '../platform/index.ts';
import { acceptEvidence, type KeptFile, keepFiles, submitEvidence } from './index.ts';

/** A file as the storage answers it, kept a moment ago. */
export function keptFile(scan: KeptFile['scan'] = 'noScanner'): KeptFile {
  const key = randomUUID().replaceAll('-', '');
  return { key, name: 'jornada.jpg', mediaType: 'image/jpeg', bytes: 1200, sha256: key, width: 800, height: 600, scan };
}

/** An evidence of the activity with one file, submitted by whoever `ctx` is. */
export async function givenEvidence(
  ctx: Ctx,
  at: { alliance: string; organization: string | null; activity: string },
): Promise<string> {
  const { alliance, organization } = at;
  const { ids: files } = must(await keepFiles(ctx, { alliance, organization, files: [keptFile()] }));
  const told = {
    description: 'Se hizo la jornada',
    executedOn: '2026-03-03',
    place: 'Parque',
    showsMinors: 'no' as const,
  };
  return must(await submitEvidence(ctx, { key: randomUUID(), planActivity: at.activity, ...told, files })).id;
}

/** The same, and accepted by the staff of the second context. */
export async function givenAccepted(
  ctx: Ctx,
  reviewer: Ctx,
  at: { alliance: string; organization: string | null; activity: string },
): Promise<string> {
  const evidence = await givenEvidence(ctx, at);
  must(await acceptEvidence(reviewer, { evidence }));
  return evidence;
}
