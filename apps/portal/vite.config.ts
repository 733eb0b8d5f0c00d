import { appConfig } from '@alianzas/config/vite';

export default appConfig();
