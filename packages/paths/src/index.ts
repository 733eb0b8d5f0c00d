export { backoffice } from './backoffice.ts';
export { portal } from './portal.ts';
