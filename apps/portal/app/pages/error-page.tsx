import { portal } from '@alianzas/paths';
import { Main, PageTitle } from '@alianzas/ui';
import { AWAY, TypedLost } from '@alianzas/web/typed-lost';
import { type EndedFor, endedWords } from './ended-words.ts';

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
    lead: 'Lo puede hacer quien representa a la organización, o una persona delegada.',
  },
  404: {
    title: 'No encontramos esta página',
    lead: 'La dirección puede estar mal escrita, o lo que busca no es de su organización.',
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

/** What the answer carries besides its status. */
interface Told {
  /** What every page needs was away */
  isAway?: boolean;
  requestId?: string | null;
  /** What a limit said: when there is room again */
  sentence?: string;
}

/** What is said to who asks for what was theirs, and acts for no organization any more: they did nothing wrong. */
export function NoLongerActs({ ended }: { ended: readonly EndedFor[] }) {
  const { title, says } = endedWords(ended);
  return (
    <Main width="reading">
      <PageTitle lead={says}>{title}</PageTitle>
      <TypedLost />
      <ul>
        <li>
          <a href={portal.newRequest()}>Solicitar acompañamiento para otra organización</a>
        </li>
        <li>
          <a href={portal.home()}>Ir a la página de entrada</a>
        </li>
        <li>
          <a href={portal.help()}>Buscar ayuda</a>
        </li>
      </ul>
    </Main>
  );
}

const UNEXPECTED = {
  title: 'No pudimos completar la operación',
  lead: 'Inténtelo de nuevo en unos minutos. Lo que ya había guardado no se pierde.',
};

/** The page of an error: what happened, in plain words, and at least three ways out. */
export function ErrorPage({ status, told: { requestId, sentence, isAway } }: { status: number; told: Told }) {
  const words = isAway ? AWAY : (WORDS[status] ?? UNEXPECTED);
  return (
    <Main width="reading">
      <PageTitle lead={sentence ?? words.lead}>{words.title}</PageTitle>
      <TypedLost />
      <ul>
        <li>
          <a href={portal.home()}>Ir a la página de entrada</a>
        </li>
        <li>
          <a href={portal.start()}>Ver mis alianzas</a>
        </li>
        <li>
          <a href={portal.help()}>Buscar ayuda</a>
        </li>
      </ul>
      {requestId ? <p className="quiet">Si el problema sigue, informe este código: {requestId}</p> : null}
    </Main>
  );
}
