import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const entryRoutes: RouteConfigEntry[] = [
  route('ingresar', 'routes/entry/sign-in.tsx'),
  route('ingresar/codigo', 'routes/entry/code.tsx'),
  route('ingresar/vinculo/:token', 'routes/entry/link.tsx'),
  route('salir', 'routes/entry/leave.ts'),
  route('demo', 'routes/entry/demo.tsx'),
  route('demo/reloj', 'routes/entry/demo-clock.tsx'),
  route('demo/correo', 'routes/entry/demo-mail.tsx'),
  route('demo/correo.json', 'routes/entry/demo-mail-data.ts'),
  route('demo/correo/:key', 'routes/entry/demo-message.ts'),
];
