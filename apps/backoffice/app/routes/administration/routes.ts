import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const administrationRoutes: RouteConfigEntry[] = [
  route('administracion/usuarios', 'routes/administration/users.tsx'),
  route('administracion/usuarios/nueva', 'routes/administration/invite-user.tsx'),
  route('administracion/usuarios/:id', 'routes/administration/user.tsx'),
  route('procedimiento/personas', 'routes/administration/people.tsx'),
];
