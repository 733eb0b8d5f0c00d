import { expect, test } from 'vitest';
import { createLog, queueLog } from './log.ts';

const LINK = 'https://alianzas.example/invitacion/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789';

test('neither a link nor an address of an error reaches the log, its own or the queue’s', () => {
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line) });
  const cause = Object.assign(new Error(`insert into mail … params: ana@entidad.co, ${LINK}`), { code: '23505' });
  const error = new Error(`Failed query: ${LINK}`, { cause });
  log.error({ err: error }, 'job failed');
  const queue = queueLog(log);
  queue.error(`Failed task 7 (mail, 12.00ms, attempt 1 of 25) with error 'Failed query: ${LINK}':\n  at x`);
  queue.error(`Cron hit an error; restarting in 10ms: ${LINK}`);
  queue.info(`Found task with ${LINK}`);
  expect(lines).toHaveLength(3);
  expect(lines.join('')).not.toMatch(/invitacion|AbCdEf|ana@/);
  expect(JSON.parse(lines[0]!)).toMatchObject({ err: { type: 'Error', cause: { code: '23505' } }, msg: 'job failed' });
  expect(JSON.parse(lines[1]!).msg).toContain('Failed task 7');
});
