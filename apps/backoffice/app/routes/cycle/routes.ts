import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const cycleRoutes: RouteConfigEntry[] = [
  route('vigencias', 'routes/cycle/cycles.tsx'),
  route('vigencias/:year', 'routes/cycle/cycle.tsx'),
  route('iniciativas', 'routes/cycle/initiatives.tsx'),
  route('radicacion', 'routes/cycle/filing-desk.tsx'),
  route('plan', 'routes/cycle/network-plan.tsx'),
  route('reconocimientos', 'routes/cycle/recognitions.tsx'),
  route('sostenimiento', 'routes/cycle/sustainment.tsx'),
  route('balances/:year', 'routes/cycle/balance.tsx'),
  route('procedimiento', 'routes/cycle/procedure.tsx'),
  route('procedimiento/actividades/:activity', 'routes/cycle/procedure-activity.tsx'),
  route('glosario', 'routes/cycle/glossary.tsx'),
  route('auditoria', 'routes/cycle/audit.tsx'),
];
