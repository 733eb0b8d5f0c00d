import type { StaffRole } from '@alianzas/domain/platform';
import type { Tray } from '@alianzas/domain/views';
import {
  count,
  filingKindWord,
  instantWords,
  longDay,
  objectionWords,
  statusOf,
  stopped,
  uncompletedWords,
} from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { type Task, TaskList } from '@alianzas/ui';
import type { ReactElement } from 'react';
import type { Due } from '../../pages/due.ts';
import { MINE, Steps, theirs } from './tray-steps.tsx';

/** The tray as its page shows it, with its terms in words. */
export interface WordedTray extends Tray {
  requests: (Tray['requests'][number] & { due: Due })[];
  uncompleted: (Tray['uncompleted'][number] & { completedBy: string })[];
  invitations: (Tray['invitations'][number] & { due: Due })[];
}

interface Group {
  name: keyof Tray['counts'];
  title: string;
  /** Who answers it; the other roles read, and nothing of it waits for them */
  answeredBy: readonly StaffRole[];
  /** What its address calls it */
  address: string;
  List: (props: { tray: WordedTray }) => ReactElement;
}

const DRIVERS: readonly StaffRole[] = ['professional', 'lead', 'director'];

/** The address of a group shown whole: the very rows that its figure counts. */
export function wholeOf({ address }: Pick<Group, 'address'>, page = 1): string {
  return `${backoffice.tray()}?ver=${address}${page > 1 ? `&pagina=${page}` : ''}`;
}

/** What may wait in the tray, in the order in which it is answered. */
export const groups: readonly Group[] = [
  {
    name: 'requests',
    title: 'Solicitudes por responder',
    answeredBy: DRIVERS,
    address: 'solicitudes',
    List: ({ tray }) => <TaskList tasks={tray.requests.map(requestTask)} />,
  },
  {
    name: 'uncompleted',
    title: 'Solicitudes sin completar a tiempo',
    answeredBy: DRIVERS,
    address: 'sin-completar',
    List: ({ tray }) => <TaskList tasks={tray.uncompleted.map(uncompletedTask)} />,
  },
  {
    name: 'alliances',
    title: 'Sus alianzas',
    answeredBy: DRIVERS,
    address: 'alianzas',
    List: ({ tray }) => <Steps rows={tray.alliances} reader={() => MINE} />,
  },
  {
    name: 'unled',
    title: 'Alianzas sin profesional',
    answeredBy: ['lead', 'director'],
    address: 'sin-profesional',
    List: ({ tray }) => (
      <>
        <p>
          Quien las tenía a su nombre ya no puede llevarlas.{' '}
          <a href={backoffice.handOver()}>Entréguelas a quien las lleve</a>.
        </p>
        <Steps rows={tray.unled} reader={theirs} />
      </>
    ),
  },
  {
    name: 'sessions',
    title: 'Alianzas que esperan una sesión de la dirección',
    answeredBy: ['director'],
    address: 'sesiones',
    List: ({ tray }) => <Steps rows={tray.sessions} reader={theirs} />,
  },
  {
    name: 'evidence',
    title: 'Evidencias por revisar',
    answeredBy: ['professional', 'lead'],
    address: 'evidencias',
    List: ({ tray }) => <TaskList tasks={tray.evidence.map(evidenceTask)} />,
  },
  {
    name: 'contributions',
    title: 'Aportes por verificar',
    answeredBy: DRIVERS,
    address: 'aportes',
    List: ({ tray }) => <TaskList tasks={tray.contributions.map(contributionTask)} />,
  },
  {
    name: 'actas',
    title: 'Actas por terminar',
    answeredBy: [...DRIVERS, 'undersecretary'],
    address: 'actas',
    List: ({ tray }) => <TaskList tasks={tray.actas.map(actaTask)} />,
  },
  {
    name: 'filings',
    title: 'Paquetes sin radicado',
    answeredBy: ['professional', 'lead', 'correspondence'],
    address: 'paquetes',
    List: ({ tray }) => <TaskList tasks={tray.filings.map(filingTask)} />,
  },
  {
    name: 'receipts',
    title: 'Radicados sin recibo',
    answeredBy: ['lead'],
    address: 'recibos',
    List: ({ tray }) => <TaskList tasks={tray.receipts.map(receiptTask)} />,
  },
  {
    name: 'invitations',
    title: 'Invitaciones sin respuesta',
    answeredBy: DRIVERS,
    address: 'invitaciones',
    List: ({ tray }) => <TaskList tasks={tray.invitations.map(invitationTask)} />,
  },
  {
    name: 'nonconformities',
    title: 'Salidas no conformes por decidir',
    answeredBy: [...DRIVERS, 'quality'],
    address: 'no-conformes',
    List: ({ tray }) => <TaskList tasks={tray.nonconformities.map(nonconformityTask)} />,
  },
  {
    name: 'looks',
    title: 'Consultas de datos personales con razón, de los últimos 30 días',
    answeredBy: ['dataOfficer'],
    address: 'consultas',
    List: ({ tray }) => <TaskList tasks={tray.looks.map(lookTask)} />,
  },
  {
    name: 'cycles',
    title: 'Los aportes de cada vigencia',
    answeredBy: ['observatory'],
    address: 'vigencias',
    List: ({ tray }) => <TaskList tasks={tray.cycles.map(cycleTask)} />,
  },
];

function requestTask(one: WordedTray['requests'][number]): Task {
  const { label, tone } = one.due;
  return { title: `${one.code} · ${one.name}`, href: backoffice.request(one.code), status: label, tone };
}

function uncompletedTask(one: WordedTray['uncompleted'][number]): Task {
  return {
    title: `${one.code} · ${one.name}`,
    href: backoffice.request(one.code),
    hint: `La organización tenía hasta el ${longDay(one.completedBy)}, y todavía puede enviarla. ${uncompletedWords}`,
    status: 'Plazo vencido',
    tone: 'attention',
  };
}

function evidenceTask(one: Tray['evidence'][number]): Task {
  return {
    title: `${one.alliance} · evidencia ${one.number}: ${one.title}`,
    href: backoffice.evidence(one.id),
    hint: `Recibida el ${instantWords(one.submittedAt)}`,
    status: 'Por revisar',
    tone: 'progress',
  };
}

function actaTask(one: Tray['actas'][number]): Task {
  const { label, tone } = statusOf('acta', one.state);
  return {
    title: `${one.code} · ${one.title}`,
    href: backoffice.acta(one.meeting),
    status: label,
    tone,
  };
}

function filingTask(one: Tray['filings'][number]): Task {
  const amendment = one.kind === 'amendment';
  return {
    title: one.subject,
    href: backoffice.packet(one.id),
    hint: amendment
      ? [
          stopped(`Preparada el ${instantWords(one.openedAt)}`),
          'Adenda de la vuelta: no detiene la actividad 11 y debe tener radicado antes del Sí en la 13.',
          ...(one.objected ?? []).map((objected) => `${objectionWords(objected)}: no impide radicar.`),
        ].join(' ')
      : `Preparado el ${instantWords(one.openedAt)}`,
    status: 'Sin radicado',
    tone: 'attention',
  };
}

function receiptTask(one: Tray['receipts'][number]): Task {
  return {
    title: `${one.subject} · radicado ${one.number}`,
    href: backoffice.packet(one.id),
    hint: `${filingKindWord(one.kind)}, radicado el ${longDay(one.filedOn)}. Confirme que llegó, para consolidar.`,
    status: 'Sin recibo',
    tone: 'attention',
  };
}

function contributionTask(one: Tray['contributions'][number]): Task {
  return {
    title: `${one.alliance} · ${one.organization}: ${one.description}`,
    href: backoffice.allianceContributions(one.alliance),
    hint: `Se declaró el ${instantWords(one.declaredAt)}`,
    status: 'Por verificar',
    tone: 'progress',
  };
}

function invitationTask(one: WordedTray['invitations'][number]): Task {
  const task = { title: `${one.code} · ${one.name}`, href: backoffice.invitation(one.code) };
  if (one.renewalAskedAt) {
    return { ...task, hint: 'Venció y la organización pide otra.', status: 'Piden otra', tone: 'attention' };
  }
  return { ...task, status: one.due.label, tone: one.due.tone };
}

function nonconformityTask(one: Tray['nonconformities'][number]): Task {
  return {
    title: `${one.code} · ${one.alliance}, actividad ${one.activity}`,
    href: backoffice.nonconformity(one.code),
    hint: `${stopped(`Quedó propuesta el ${instantWords(one.openedAt)}`)} Se abre o se descarta con su razón.`,
    status: 'Por decidir',
    tone: 'attention',
  };
}

function lookTask(one: Tray['looks'][number]): Task {
  return {
    title: `${one.person} · ${one.alliance}`,
    href: `${backoffice.looks()}?alianza=${encodeURIComponent(one.alliance)}&dia=${one.onDay}`,
    hint: one.reason,
    status: longDay(one.onDay),
  };
}

function cycleTask(one: Tray['cycles'][number]): Task {
  return {
    title: `Vigencia ${one.year}: ${count(one.verified + one.unverified, 'entrega', 'entregas')}`,
    href: backoffice.deliveries(one.year, 'todas'),
    hint: `${count(one.verified, 'verificada', 'verificadas')} y ${one.unverified} sin verificar. Las verifica el equipo de la Red.`,
    status: one.filed ? 'Balance radicado' : 'Balance sin radicar',
    tone: one.filed ? 'good' : 'progress',
  };
}
