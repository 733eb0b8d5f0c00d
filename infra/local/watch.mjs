import { PlainError, say } from './say.mjs';

const betweenMs = 1_000;
const longestMs = 30_000;

/** Notices a Postgres that died and starts it again on its port; the processes find it there by themselves. */
export async function watchPostgres(crew, postgres) {
  let waitMs = betweenMs;
  while (!crew.isStopping()) {
    await crew.rest(waitMs);
    if (crew.isStopping() || postgres.runs()) continue;
    say('La base de datos se cayó: vuelve a empezar.');
    waitMs = (await isBack(postgres)) ? betweenMs : Math.min(waitMs * 2, longestMs);
  }
}

async function isBack(postgres) {
  try {
    await postgres.again();
    return true;
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    say(error.message);
    return false;
  }
}
