import { browserWords, count, instantWords } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ButtonLink, type Column, DataTable, Main, Notice, PageTitle, SummaryList, Tag } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { isDemonstrationSession, ownAccount, placeOf } from './security-account.ts';

export const loader = reads(async ({ who }, { context }) => {
  const account = await ownAccount(context);
  return {
    ...account,
    demonstration: isDemonstrationSession(who),
    sessions: account.sessions.map(({ handle, browser, system, network, createdAt, lastSeenAt, current }) => ({
      handle,
      current,
      browser: browserWords(browser, system),
      network: placeOf(network),
      opened: instantWords(createdAt.toISOString()),
      seen: instantWords(lastSeenAt.toISOString()),
    })),
  };
});

type Account = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Security() {
  const account = useLoaderData<typeof loader>();
  return (
    <Main>
      <DoneBanner />
      <PageTitle kicker={account.email} lead="Cómo está protegida su cuenta y dónde está abierta.">
        Seguridad de su cuenta
      </PageTitle>
      {account.protected ? <Factors account={account} /> : <Unprotected demonstration={account.demonstration} />}
      <Sessions account={account} />
    </Main>
  );
}

function Unprotected({ demonstration }: { demonstration: boolean }) {
  return (
    <Notice tone="attention">
      {demonstration ? (
        <p>
          Usted entró como una persona de la demostración: no tiene contraseña ni segundo factor, y aquí no se pueden
          cambiar. En una cuenta real esta página permite cambiar la contraseña, renovar el segundo factor, generar
          códigos de recuperación y cerrar otras sesiones, siempre después de confirmar quién es.
        </p>
      ) : (
        <p>Su cuenta no tiene contraseña ni segundo factor propios: no hay nada que cambiar aquí.</p>
      )}
    </Notice>
  );
}

function Factors({ account }: { account: Account }) {
  const { passwordSince, secondFactorSince, recoveryCodes } = account;
  return (
    <section className="space-y-4" aria-labelledby="factores">
      <h2 id="factores">Cómo ingresa</h2>
      {recoveryCodes < 3 ? (
        <Notice tone="attention">
          <p>
            Le {recoveryCodes === 1 ? 'queda' : 'quedan'} {count(recoveryCodes, 'código', 'códigos')} de recuperación.
            Genere otros antes de necesitarlos.
          </p>
        </Notice>
      ) : null}
      <SummaryList
        rows={[
          {
            term: 'Contraseña',
            detail: passwordSince ? `Elegida el ${instantWords(passwordSince)}` : 'Elegida',
            change: backoffice.ownPassword(),
          },
          {
            term: 'Segundo factor',
            detail: secondFactorSince ? `Activo desde el ${instantWords(secondFactorSince)}` : 'Activo',
            change: backoffice.ownSecondFactor(),
          },
          {
            term: 'Códigos de recuperación',
            detail: `${recoveryCodes} sin usar`,
            change: backoffice.ownRecoveryCodes(),
          },
        ]}
      />
    </section>
  );
}

function Sessions({ account }: { account: Account }) {
  const others = account.sessions.some((session) => !session.current);
  return (
    <section className="space-y-4" aria-labelledby="sesiones">
      <h2 id="sesiones">Sesiones abiertas</h2>
      <p>Una sesión se cierra sola a los 30 minutos sin uso, y siempre a las 8 horas.</p>
      <DataTable
        caption="Sesiones abiertas"
        captionHidden
        rows={account.sessions}
        rowKey={(session) => session.handle}
        columns={account.protected && others ? [...COLUMNS, END] : COLUMNS}
      />
      {account.protected && others ? (
        <ButtonLink href={backoffice.ownSessions()} tone="secondary">
          Cerrar las demás sesiones
        </ButtonLink>
      ) : null}
    </section>
  );
}

type Session = Account['sessions'][number];

const COLUMNS: Column<Session>[] = [
  {
    key: 'browser',
    label: 'Navegador',
    cell: (one) => (
      <>
        {one.browser} {one.current ? <Tag tone="good">Esta</Tag> : null}
      </>
    ),
  },
  { key: 'network', label: 'Desde dónde', cell: (one) => one.network },
  { key: 'opened', label: 'Se abrió', cell: (one) => one.opened },
  { key: 'seen', label: 'Último uso', cell: (one) => one.seen },
];

const END: Column<Session> = {
  key: 'end',
  label: 'Acción',
  cell: (one) =>
    one.current ? (
      'En uso'
    ) : (
      <a href={`${backoffice.ownSessions()}?sesion=${one.handle}`}>
        Cerrar<span className="spoken"> la sesión de {one.browser}</span>
      </a>
    ),
};
