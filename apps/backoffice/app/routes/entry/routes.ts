import { index, type RouteConfigEntry, route } from '@remix-run/route-config';

export const entryRoutes: RouteConfigEntry[] = [
  index('routes/entry/home.ts'),
  route('ingresar', 'routes/entry/sign-in.tsx'),
  route('ingresar/segundo-factor', 'routes/entry/second-factor.tsx'),
  route('activar/:token', 'routes/entry/activate.tsx'),
  route('recuperar', 'routes/entry/recover.tsx'),
  route('recuperar/:token', 'routes/entry/reset.tsx'),
  route('perfil/seguridad', 'routes/entry/security.tsx'),
  route('perfil/seguridad/contrasena', 'routes/entry/security-password.tsx'),
  route('perfil/seguridad/segundo-factor', 'routes/entry/security-factor.tsx'),
  route('perfil/seguridad/codigos', 'routes/entry/security-codes.tsx'),
  route('perfil/seguridad/sesiones', 'routes/entry/security-sessions.tsx'),
  route('salir', 'routes/entry/leave.ts'),
  route('apariencia', 'routes/entry/appearance.ts'),
  route('demo', 'routes/entry/demo.tsx'),
  route('demo/reloj', 'routes/entry/demo-clock.tsx'),
  route('demo/correo', 'routes/entry/demo-mail.tsx'),
  route('demo/correo.json', 'routes/entry/demo-mail-data.ts'),
  route('demo/correo/:key', 'routes/entry/demo-message.ts'),
];
