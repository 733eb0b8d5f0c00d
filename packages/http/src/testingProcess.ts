import express from 'express';
import { createLogger } from './logger.ts';
import { serve } from './serve.ts';

// A process of its own for the test of signals and stray errors.
const logger = createLogger({ app: 'portal' });
const app = express();
app.get('/rechazo', (_req, res) => {
  void Promise.reject(new Error('perdida'));
  res.end();
});
app.get('/lento', (_req, res) => void setTimeout(() => res.end('lento'), 400));
const { port } = await serve(app, { host: '127.0.0.1', port: 0, logger, onStop: () => logger.info('onStop') });
logger.info({ port }, 'listening');
