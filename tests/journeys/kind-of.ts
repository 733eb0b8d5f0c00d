/** One key for all the addresses of a screen, in whichever product: codes, ids and tokens are left out; the number of an activity stays. */
export function kindOf(address: string): string {
  const { port, pathname } = new URL(address);
  const path = pathname
    .replace(/[A-Z]{3}-\d{4}-\d+/g, ':code')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\/(vinculo|invitacion|activar)\/[\w-]{20,}/g, '/$1/:token')
    .replace(/\/20\d\d\b/g, '/:year')
    .replace(/\/(plan|compromisos)\/\d+/g, '/$1/:n');
  const app = Number(port) % 2 === 0 ? 'portal' : 'backoffice';
  return `${app}${path}`;
}
