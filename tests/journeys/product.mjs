import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const PORTAL = 'http://localhost:4300';
export const BACKOFFICE = 'http://localhost:4301';

/** Starts the whole product with its demonstration, does the work once everything answers, and stops it. */
export async function withProduct(work) {
  const serving = spawn(process.execPath, [fileURLToPath(new URL('serve.mjs', import.meta.url))], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stopped = new Promise((resolve) => serving.once('exit', resolve));
  try {
    await Promise.race([ready(), stopped.then(() => Promise.reject(new Error('the product did not start')))]);
    return await work();
  } finally {
    serving.kill('SIGTERM');
    await stopped;
  }
}

async function ready() {
  for (;;) {
    const answer = await fetch(`${PORTAL}/salud/lista`).catch(() => null);
    if (answer?.ok && (await answer.json()).checks.worker === true) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
