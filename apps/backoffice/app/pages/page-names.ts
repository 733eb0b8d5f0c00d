import { readCode } from '@alianzas/domain/platform/inputs';

/** The pages of a case, by the last part of their address. */
const OF_CASE: Readonly<Record<string, string>> = {
  estado: 'Estado',
  'decisiones/5': 'Decisión 5',
  propuesta: 'Propuesta',
  reuniones: 'Reuniones',
  compromisos: 'Compromisos',
  'compromisos/aceptacion': 'Aceptación de los compromisos',
  plan: 'Plan',
  evidencias: 'Evidencias',
  aportes: 'Aportes',
  dialogo: 'Diálogo',
  historial: 'Historial',
  registros: 'Registros',
  insumos: 'Insumos',
};

/** The other pages, by the beginning of their address, the longest first; what stands after it is a code, when it is one. */
const PAGES: readonly (readonly [path: string, name: string])[] = [
  ['/acciones-de-mejora', 'Acciones de mejora'],
  ['/administracion/usuarios/nueva', 'Invitar a un usuario'],
  ['/administracion/usuarios', 'Usuarios'],
  ['/administracion/parametros', 'Parámetros'],
  ['/alianzas/entrega', 'Entregar alianzas'],
  ['/alianzas/nueva', 'Invitar a una organización'],
  ['/alianzas', 'Alianzas'],
  ['/aportes/matriz', 'Matriz de entregas'],
  ['/aportes', 'Entregas (CSV)'],
  ['/auditoria/consultas', 'Consultas de datos personales'],
  ['/auditoria', 'Auditoría'],
  ['/archivos', 'Archivo'],
  ['/autorizaciones', 'Autorizaciones de datos personales'],
  ['/balances', 'Balance'],
  ['/bandeja', 'Bandeja'],
  ['/evidencias', 'Evidencia'],
  ['/glosario', 'Glosario'],
  ['/iniciativas', 'Iniciativas'],
  ['/invitaciones', 'Invitación'],
  ['/metodologias', 'Metodologías'],
  ['/no-conformes', 'Salida no conforme'],
  ['/organizaciones', 'Organización'],
  ['/perfil', 'Seguridad de la cuenta'],
  ['/plan', 'Plan de trabajo RED'],
  ['/procedimiento/personas', 'Personas del procedimiento'],
  ['/procedimiento', 'Procedimiento'],
  ['/radicacion', 'Radicación'],
  ['/reconocimientos/agentes', 'Agente Ciudadano de Cambio Cultural'],
  ['/reconocimientos', 'Reconocimientos'],
  ['/red', 'Base de datos de la Red'],
  ['/registros', 'Registros'],
  ['/reuniones', 'Reunión'],
  ['/solicitudes', 'Solicitud'],
  ['/sostenimiento', 'Sostenimiento'],
  ['/vigencias', 'Vigencia'],
];

/** What a page of this application is called where others speak of it: `Alianza ALZ-2026-0001: Compromisos`. */
export function pageName(path: string): string {
  const [, said = '', rest = ''] = /^\/alianzas\/([^/?]+)\/?(.*)$/.exec(path) ?? [];
  const code = codeIn(said);
  if (code) return `Alianza ${code}: ${ofCase(rest)}`;
  const [start, name] = PAGES.find(([begins]) => isBelow(path, begins)) ?? ['', 'Otra página'];
  const after = path.slice(start.length);
  const about = after.split(/[/?]/).map(codeIn).find(Boolean) ?? /\b\d{4}\b(?!-)/.exec(after)?.[0];
  const acta = path.endsWith('/acta') ? 'Acta de la reunión' : name;
  return about ? `${acta} ${about}` : acta;
}

/** A code as people type it in an address: `alz-2026-1`, or with another dash. */
function codeIn(part: string): string | null {
  try {
    return readCode(decodeURIComponent(part).replace(/\.\w+$/, ''));
  } catch {
    return null;
  }
}

function isBelow(path: string, begins: string): boolean {
  return path.startsWith(begins) && ['', '/', '.', '?'].includes(path.charAt(begins.length));
}

function ofCase(rest: string): string {
  const [, activity] = /^actividades\/(\d+)$/.exec(rest) ?? [];
  if (activity) return `Actividad ${activity}`;
  const part = rest.split('/')[0] ?? '';
  return OF_CASE[rest] ?? OF_CASE[part] ?? 'Resumen';
}
