import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const allianceRoutes: RouteConfigEntry[] = [
  route('inicio', 'routes/alliance/start.tsx'),
  route('alianzas/:code', 'routes/alliance/alliance.tsx'),
  route('alianzas/:code/propuesta', 'routes/alliance/proposal.tsx'),
  route('alianzas/:code/compromisos', 'routes/alliance/commitments.tsx'),
  route('alianzas/:code/plan', 'routes/alliance/plan.tsx'),
  route('alianzas/:code/plan/:activity/evidencias/nueva', 'routes/alliance/new-evidence.tsx'),
  route('alianzas/:code/evidencias', 'routes/alliance/evidence.tsx'),
  route('alianzas/:code/aportes', 'routes/alliance/contributions.tsx'),
  route('alianzas/:code/reuniones', 'routes/alliance/meetings.tsx'),
  route('alianzas/:code/resultado', 'routes/alliance/outcome.tsx'),
  route('alianzas/:code/historial', 'routes/alliance/history.tsx'),
  route('actas/:id', 'routes/alliance/acta.tsx'),
  route('archivos/:id', 'routes/alliance/file.ts'),
  route('archivos/espera/:waiting', 'routes/alliance/waiting-picture.ts'),
  route('archivos/:id/miniatura', 'routes/alliance/thumbnail.ts'),
];
