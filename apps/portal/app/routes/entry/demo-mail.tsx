import { instantWords } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { readOutbox } from '@alianzas/storage';
import { DataTable, EmptyState, Main, PageTitle } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';

export const meta = () => [{ title: 'Correos simulados · Alianzas' }, { name: 'robots', content: 'noindex' }];

export const loader = reads(async (_page, { context }) => {
  const mails = await readOutbox(context.outbox, { limit: 60 });
  return mails.map(({ name, instant, to, subject, links }) => ({
    name,
    when: instantWords(instant),
    to,
    subject,
    links,
  }));
});

export default function DemoMail() {
  const mails = useLoaderData<typeof loader>();
  return (
    <Main>
      <PageTitle kicker="Demostración" lead="Nada de esto sale a Internet: cada mensaje queda aquí, con sus vínculos.">
        Correos simulados
      </PageTitle>
      {mails.length === 0 ? (
        <EmptyState title="Todavía no hay correos">
          Aparecen unos segundos después de cada acto que avisa a alguien.
        </EmptyState>
      ) : (
        <DataTable
          caption="Los más recientes primero"
          rows={mails}
          rowKey={(mail) => mail.name}
          columns={[
            { key: 'when', label: 'Fecha', cell: (mail) => mail.when },
            { key: 'to', label: 'Para', cell: (mail) => mail.to },
            {
              key: 'subject',
              label: 'Asunto',
              cell: (mail) => <a href={portal.demoMessage(mail.name)}>{mail.subject}</a>,
            },
            {
              key: 'links',
              label: 'Vínculos',
              cell: (mail) => (
                <ul>
                  {mail.links.map((href) => (
                    <li key={href}>
                      <a href={href}>{new URL(href).pathname}</a>
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </Main>
  );
}
