import { portal } from '@alianzas/paths';
import { kindPages } from './kind-words.ts';

/** Every public page by its address: the site map for people and the one for machines. */
export const publicPages: readonly { title: string; links: readonly { label: string; href: string }[] }[] = [
  {
    title: 'La Red',
    links: [
      { label: 'Página de entrada', href: portal.home() },
      { label: 'Cómo funciona', href: portal.howItWorks() },
      { label: 'El procedimiento', href: portal.procedure() },
      { label: 'Tipos de alianza', href: portal.kinds() },
      ...kindPages.map(({ name, slug }) => ({ label: name, href: portal.kind(slug) })),
      { label: 'Quiénes hacen la Red', href: portal.network() },
      { label: 'Glosario', href: portal.glossary() },
    ],
  },
  {
    title: 'Participar',
    links: [
      { label: '¿Puede participar?', href: portal.eligibility() },
      { label: 'Solicitar acompañamiento', href: portal.newRequest() },
      { label: 'Ingresar', href: portal.signIn() },
    ],
  },
  {
    title: 'Este sitio',
    links: [
      { label: 'Ayuda', href: portal.help() },
      { label: 'Tratamiento de datos personales', href: portal.privacy() },
      { label: 'Accesibilidad', href: portal.accessibility() },
      { label: 'Términos y condiciones', href: portal.terms() },
      { label: 'Mapa del sitio', href: portal.siteMap() },
    ],
  },
];
