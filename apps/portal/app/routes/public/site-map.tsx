import { Main, PageTitle } from '@alianzas/ui';
import { Bullets, Section } from '../../pages/prose.tsx';
import { publicPages } from './pages.ts';

export default function SiteMap() {
  return (
    <Main>
      <PageTitle lead="Las páginas públicas del portal de la Red Distrital de Cultura Ciudadana y Democrática.">
        Mapa del sitio
      </PageTitle>
      {publicPages.map(({ title, links }) => (
        <Section key={title} title={title}>
          <Bullets>
            {links.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </Bullets>
        </Section>
      ))}
    </Main>
  );
}
