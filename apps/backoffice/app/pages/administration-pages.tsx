import { backoffice } from '@alianzas/paths';
import { SubNavigation } from '@alianzas/ui';

const PAGES = [
  { label: 'Usuarios', href: backoffice.users() },
  { label: 'Parámetros', href: backoffice.parameters() },
] as const;

/** What the administrator keeps: the people, and the addresses of what the procedure cites. */
export function AdministrationPages({ at }: { at: (typeof PAGES)[number]['label'] }) {
  return (
    <SubNavigation label="Administración" links={PAGES.map((page) => ({ ...page, current: page.label === at }))} />
  );
}
