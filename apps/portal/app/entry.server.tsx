import { handleRequest } from '@alianzas/web/entry';

export { handleDataRequest, handleError } from '@alianzas/web/entry';
export { openApplication } from './application.ts';
export { uploads } from './uploads.ts';

export default handleRequest;
