import './context.ts';
import { keysOfSums } from '@alianzas/domain/platform';
import type { ActionFunctionArgs } from '@remix-run/node';
import { filesArrivedWith } from './uploads.ts';

/**
 * What a form with files brings may have been kept before, and its file be lost since: then what came now, of the same
 * hash, takes the lost one's place, whatever the form was answered. It never fails the answer.
 */
export async function putBackLost({ request, context }: ActionFunctionArgs): Promise<void> {
  const arrived = filesArrivedWith(request);
  if (arrived.length === 0) return;
  try {
    const { ctx } = await context.page();
    const rows = await keysOfSums(
      ctx,
      arrived.map(({ sha256 }) => sha256),
    );
    await context.rest();
    const lost = new Set(await context.storage.absent(rows.map(({ key }) => key)));
    for (const { key, sha256 } of rows.filter((row) => lost.has(row.key))) {
      const same = arrived.find((one) => one.sha256 === sha256)!;
      await putBack(context, { from: same.key, to: key });
      context.logger.warn({ key }, 'a lost file was put back from what was sent again');
    }
  } catch (error) {
    if (!request.signal.aborted)
      context.logger.error({ err: error }, 'what was sent again was not compared with what is kept');
  }
}

async function putBack({ storage }: ActionFunctionArgs['context'], { from, to }: Record<'from' | 'to', string>) {
  for (const name of await storage.objectsOf(from)) {
    const object = await storage.open(name);
    if (object) await storage.putBack(to + name.slice(from.length), object.stream);
  }
}
