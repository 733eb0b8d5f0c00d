import type { StaffRole } from '@alianzas/domain/platform';
import { oneOfRoles, whoMayNext, whoMaySentence } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Main, PageTitle } from '@alianzas/ui';
import { useOpens } from '@alianzas/web/opens';
import { AWAY, TypedLost } from '@alianzas/web/typed-lost';

const WORDS: Record<number, { title: string; lead: string }> = {
  400: {
    title: 'No entendimos lo que llegó',
    lead: 'La página recibió un formulario dañado. Vuelva atrás e inténtelo de nuevo.',
  },
  401: {
    title: 'Ingrese para enviarlo',
    lead: 'Este navegador no tenía una sesión abierta, y no sabemos de quién es lo que llegó: no se guardó nada. Copie lo que escribió, ingrese y envíelo otra vez; si traía archivos, elíjalos de nuevo.',
  },
  403: {
    title: 'Su cuenta no puede hacer esto',
    lead: 'Lo puede hacer quien responde por la alianza, o la dirección. Si debería poder, pida el rol a la administración del sistema.',
  },
  404: {
    title: 'No encontramos esta página',
    lead: 'La dirección puede estar mal escrita, o el expediente no existe.',
  },
  409: {
    title: 'Alguien guardó un cambio antes que usted',
    lead: 'Vuelva a abrir la página para ver la versión más reciente y escriba su cambio sobre ella.',
  },
  410: { title: 'Este vínculo ya no sirve', lead: 'Venció o ya se usó. Pida uno nuevo.' },
  503: {
    title: 'En este momento no podemos abrir archivos',
    lead: 'Inténtelo de nuevo en unos minutos. Lo que ya está guardado no se pierde.',
  },
  429: { title: 'Espere un momento', lead: 'Pidió demasiado en poco tiempo. Vuelva a intentarlo.' },
};

/** What the answer carries besides its status: the act that was forbidden, the roles that may, the log's reference. */
export interface Told {
  act?: string | null;
  may?: readonly StaffRole[];
  hasNoRole?: boolean;
  /** What every page needs was away: nobody knows who reads it */
  isAway?: boolean;
  requestId?: string | null;
  /** Where to sign in, said with the words that came back: no second way to it is shown */
  signIn?: string;
  /** What a limit said: when there is room again */
  sentence?: string;
}

const WAYS = [
  { label: 'Ir a la bandeja', href: backoffice.tray(), route: 'intake/tray' },
  { label: 'Ver las alianzas', href: backoffice.alliances(), route: 'cases/alliances' },
  { label: 'Ir a la mesa de radicación', href: backoffice.filingDesk(), route: 'cycle/filing-desk' },
  { label: 'Ver el plan de trabajo RED', href: backoffice.networkPlan(), route: 'cycle/network-plan' },
  { label: 'Ver los usuarios', href: backoffice.users(), route: 'administration/users' },
  { label: 'Leer el procedimiento', href: backoffice.procedure(), route: 'cycle/procedure' },
] as const;

const SIGN_IN = { label: 'Ingresar', href: backoffice.signIn() };

/** The page of an error: what happened and what to do, in plain words, and the ways out that are open to its reader. */
export function ErrorPage({ status, told }: { status: number; told: Told }) {
  const opens = useOpens();
  const { title, lead } = wordsFor(status, told);
  const ways = WAYS.filter(({ route }) => opens(route)).slice(0, 3);
  const links = ways.length > 0 || told.hasNoRole || told.isAway || told.signIn ? ways : [SIGN_IN];
  return (
    <Main width="reading">
      <PageTitle lead={status === 403 && !told.hasNoRole ? whoMay(told) : (told.sentence ?? lead)}>{title}</PageTitle>
      <TypedLost />
      {links.length > 0 ? (
        <ul>
          {links.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      ) : null}
      {told.requestId ? <p className="quiet">Si el problema sigue, informe este código: {told.requestId}</p> : null}
    </Main>
  );
}

function wordsFor(status: number, { hasNoRole, isAway }: Told): { title: string; lead: string } {
  if (isAway) return AWAY;
  return hasNoRole ? NO_ROLE : (WORDS[status] ?? UNEXPECTED);
}

const NO_ROLE = {
  title: 'Su cuenta no tiene ningún rol',
  lead: 'Ingresó bien, pero a su cuenta no se le ha dado un rol, o se le quitaron todos: por eso no puede leer nada. Pídalo a la administración del sistema; cuando lo tenga, ingrese de nuevo.',
};

const UNEXPECTED = {
  title: 'No pudimos completar la operación',
  lead: 'Inténtelo de nuevo en unos minutos. Lo que ya había guardado no se pierde.',
};

/** Who may do what was forbidden, and what to do about it. */
function whoMay({ act, may = [] }: Told): string {
  if (act) return `${whoMaySentence(act)} ${whoMayNext(act)}`;
  if (may.length === 0) return WORDS[403]!.lead;
  return `Es de quien tiene uno de estos roles: ${oneOfRoles(may)}. ${whoMayNext('')}`;
}
