import { index, type RouteConfigEntry, route } from '@remix-run/route-config';

export const casesRoutes: RouteConfigEntry[] = [
  route('alianzas', 'routes/cases/alliances.tsx'),
  route('alianzas/:code', 'routes/cases/case.tsx', [
    index('routes/cases/overview.tsx'),
    route('actividades/:n', 'routes/cases/activity.tsx'),
    route('estado', 'routes/cases/state.tsx'),
    route('decisiones/5', 'routes/cases/decision.tsx'),
    route('propuesta', 'routes/cases/proposal.tsx'),
    route('reuniones', 'routes/cases/meetings.tsx'),
    route('compromisos', 'routes/cases/commitments.tsx'),
    route('compromisos/aceptacion', 'routes/cases/acceptance.tsx'),
    route('plan', 'routes/cases/plan.tsx'),
    route('plan/:n/evidencias/nueva', 'routes/cases/new-evidence.tsx'),
    route('evidencias', 'routes/cases/evidence-list.tsx'),
    route('aportes', 'routes/cases/contributions.tsx'),
    route('dialogo', 'routes/cases/dialogue.tsx'),
    route('historial', 'routes/cases/history.tsx'),
    route('registros', 'routes/cases/records.tsx'),
    route('insumos', 'routes/cases/inputs.tsx'),
  ]),
  route('alianzas/:code/plan/seguimientos/:visit', 'routes/cases/plan-state.tsx'),
  route('evidencias', 'routes/cases/evidence-queue.tsx'),
  route('evidencias/:id', 'routes/cases/evidence.tsx'),
  route('no-conformes', 'routes/cases/nonconformities.tsx'),
  route('archivos/:id', 'routes/cases/file.ts'),
  route('archivos/:id/miniatura', 'routes/cases/thumbnail.ts'),
];
