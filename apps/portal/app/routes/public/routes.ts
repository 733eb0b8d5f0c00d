import { index, type RouteConfigEntry, route } from '@remix-run/route-config';

export const publicRoutes: RouteConfigEntry[] = [
  index('routes/public/home.tsx'),
  route('como-funciona', 'routes/public/how-it-works.tsx'),
  route('como-funciona/procedimiento', 'routes/public/procedure.tsx'),
  route('tipos-de-alianza', 'routes/public/kinds.tsx'),
  route('tipos-de-alianza/:kind', 'routes/public/kind.tsx'),
  route('puede-participar', 'routes/public/eligibility.tsx'),
  route('red', 'routes/public/network.tsx'),
  route('glosario', 'routes/public/glossary.tsx'),
  route('ayuda', 'routes/public/help.tsx'),
  route('privacidad', 'routes/public/privacy.tsx'),
  route('accesibilidad', 'routes/public/accessibility.tsx'),
  route('terminos', 'routes/public/terms.tsx'),
  route('mapa-del-sitio', 'routes/public/site-map.tsx'),
  route('robots.txt', 'routes/public/robots.ts'),
  route('sitemap.xml', 'routes/public/site-map-data.ts'),
  route('.well-known/security.txt', 'routes/public/security-contact.ts'),
];
