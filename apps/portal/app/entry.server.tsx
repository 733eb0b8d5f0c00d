import { handleRequest } from '@alianzas/web/entry';

export { formBytes, handleDataRequest, handleError } from '@alianzas/web/entry';
export { openApplication } from './application.ts';
export { uploads } from './uploads.ts';

export default handleRequest;
