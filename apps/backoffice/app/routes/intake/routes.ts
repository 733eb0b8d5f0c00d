import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const intakeRoutes: RouteConfigEntry[] = [
  route('bandeja', 'routes/intake/tray.tsx'),
  route('solicitudes', 'routes/intake/requests.tsx'),
  route('solicitudes/:code', 'routes/intake/request.tsx'),
  route('solicitudes/:code/razon', 'routes/intake/request-reason.tsx'),
  route('organizaciones', 'routes/intake/organizations.tsx'),
  route('organizaciones/nueva', 'routes/intake/new-organization.tsx'),
  route('organizaciones/:id', 'routes/intake/organization.tsx'),
  route('organizaciones/:id/unir', 'routes/intake/merge.tsx'),
  route('red', 'routes/intake/network.tsx'),
  route('red.csv', 'routes/intake/network-data.ts'),
  route('invitaciones', 'routes/intake/invitations.tsx'),
  route('invitaciones/:code', 'routes/intake/invitation.tsx'),
  route('alianzas/nueva', 'routes/intake/invite.tsx'),
];
