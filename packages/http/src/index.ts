export { createLogger } from './logger.ts';
export type { Limits, Mount, Outcome, Times, WallOptions } from './options.ts';
export { barePage } from './page.ts';
export { createNonce, developmentPolicy, policyFor, type ScriptPolicy } from './policy.ts';
export { type Served, type ServeOptions, serve } from './serve.ts';
export { serveWhenKnown } from './serveWhenKnown.ts';
export { isUnavailable } from './unavailable.ts';
export { clientAddress, type Facts, type WallRequest, wallRequest } from './visit.ts';
export { createWall } from './wall.ts';
