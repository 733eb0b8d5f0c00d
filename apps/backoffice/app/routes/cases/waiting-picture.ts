export { waitingPicture as loader } from '@alianzas/web/waiting-picture';
